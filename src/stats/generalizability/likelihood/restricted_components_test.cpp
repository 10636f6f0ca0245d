#include <stats/generalizability/balanced_likelihood.hpp>
#include <stats/generalizability/likelihood/mixed_equations.hpp>
#include <stats/generalizability/likelihood/restricted_components.hpp>
#include <stats/generalizability/testing/brennan_for_test.hpp>
#include <stats/generalizability/testing/panel_for_test.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

namespace assay::stats {
namespace {

using doctest::Approx;
using testing::add;

constexpr std::size_t residual = index_of(Term::residual);

void check(const PerTerm<double>& values, const PerTerm<double>& expected, double tolerance) {
    for (std::size_t term = 0; term < term_count; ++term) {
        INFO(term_names[term]);
        CHECK(std::abs(values[term] - expected[term]) < tolerance);
    }
}

Figure<RestrictedComponents> of(const Ratings& ratings) {
    return restricted_components(*study_design(ratings), ratings.scores);
}

using Square = std::vector<std::vector<double>>;

// Covariance of all ratings for given components.
Square covariance_of(const StudyDesign& design, const PerTerm<double>& components) {
    Square made(design.ratings, std::vector<double>(design.ratings));
    for (std::size_t row = 0; row < design.ratings; ++row) {
        made[row][row] = components[residual];
        for (std::size_t term = 0; term < effect_count; ++term)
            for (std::size_t column = 0; column < design.ratings; ++column)
                if (design.levels[term].at[row] == design.levels[term].at[column])
                    made[row][column] += components[term];
    }
    return made;
}

// -2 log restricted likelihood by its definition, from the Cholesky factor of the covariance of all ratings.
double plain_deviance(const StudyDesign& design, const std::vector<double>& scores, const PerTerm<double>& components) {
    Square lower = covariance_of(design, components);
    const std::size_t n = scores.size();
    std::vector<double> y = scores, ones(n, 1);
    double logarithm = 0, yy = 0, y1 = 0, one1 = 0;
    for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            double left = lower[row][column];
            for (std::size_t each = 0; each < column; ++each) left -= lower[row][each] * lower[column][each];
            lower[row][column] = column == row ? std::sqrt(left) : left / lower[column][column];
        }
        for (std::size_t each = 0; each < row; ++each) {
            y[row] -= lower[row][each] * y[each];
            ones[row] -= lower[row][each] * ones[each];
        }
        y[row] /= lower[row][row];
        ones[row] /= lower[row][row];
        logarithm += 2 * std::log(lower[row][row]);
        yy += y[row] * y[row];
        y1 += y[row] * ones[row];
        one1 += ones[row] * ones[row];
    }
    return static_cast<double>(n - 1) * std::log(2 * std::numbers::pi) + logarithm + std::log(one1) + yy -
           y1 * y1 / one1;
}

Ratings small_panel(std::uint64_t seed) {
    return testing::panel({.targets = 8, .raters = 5, .items = 3, .seats = 3, .missing = 0.15}, seed);
}

// Of twice the log-likelihood, by Newton's step.
double gain_of_another(const Slopes& slopes, const PerTerm<PerTerm<double>>& covariance) {
    double gain = 0;
    for (std::size_t one = 0; one < term_count; ++one)
        for (std::size_t other = 0; other < term_count; ++other)
            gain += slopes.slope[one] * covariance[one][other] * slopes.slope[other];
    return gain;
}

// Each of 100 candidates met each of 100 interviewers, on three of 100 items: all pairs of any two occur.
Ratings all_met() {
    Ratings made;
    for (std::uint32_t target = 0; target < 100; ++target)
        for (std::uint32_t rater = 0; rater < 100; ++rater)
            for (std::uint32_t turn = 0; turn < 3; ++turn)
                add(made, target, rater, (7 * target + 13 * rater + 31 * turn) % 100, target % 5 + turn);
    return made;
}

} // namespace

TEST_CASE("unevenly nested items have the components and the log-likelihood of R's lme4") {
    const auto made = of(testing::rajaratnam());
    REQUIRE(made);
    check(made->components, {1.0178193181, 3.6376635474, 0.29666571483, 1.0210060316, 0, 0, 0.83769302232}, 1e-4);
    CHECK(made->log_likelihood == Approx(-112.7314870687).epsilon(1e-10));
}

TEST_CASE("balanced designs give their expected mean squares where none is negative") {
    for (const Ratings& ratings : {testing::brennan_1(), testing::brennan_3(), testing::brennan_4()}) {
        const auto design = study_design(ratings);
        const auto balanced = balanced_components(*design, ratings.scores);
        const auto known = balanced_likelihood(*design, *balanced);
        const auto searched = restricted_components(*design, ratings.scores);
        REQUIRE(known);
        REQUIRE(searched);
        check(searched->components, balanced->components, 1e-6);
        check(known->components, balanced->components, 1e-12);
        CHECK(searched->log_likelihood == Approx(known->log_likelihood).epsilon(1e-10));
        for (std::size_t term = 0; term < term_count; ++term)
            CHECK(searched->covariance[term][term] == Approx(known->covariance[term][term]).epsilon(1e-4));
    }
}

TEST_CASE("the likelihood is that of its definition, whatever facet the equations are cut by") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Ratings ratings = small_panel(seed);
        if (seed % 3 == 1) std::swap(ratings.target, ratings.rater); // few blocks of many
        if (seed % 3 == 2) std::swap(ratings.target, ratings.item);
        const auto design = study_design(ratings);
        REQUIRE(design);
        auto equations = MixedEquations::of(*design, ratings.scores, 1);
        REQUIRE(equations);
        PerTerm<double> ratios = {0.9, 0.4, 0.3, 0.2, 0.35, 0.1, 0};
        for (std::size_t term = 0; term < effect_count; ++term)
            if (!design->absent[term].empty()) ratios[term] = 0;
        const double deviance = equations->deviance(ratios);
        PerTerm<double> components = ratios;
        components[residual] = 1;
        for (double& each : components) each *= equations->residual_variance();
        CHECK(deviance == Approx(plain_deviance(*design, ratings.scores, components)).epsilon(1e-9));
        const PerTerm<PerTerm<double>> curvature = equations->curvature();
        const Slopes slopes = equations->slopes();
        for (std::size_t term = 0; term < term_count; ++term) {
            check(curvature[term], slopes.curvature[term], 1e-9);
            if (!design->absent[term].empty()) continue;
            PerTerm<double> more = components, less = components;
            more[term] += 1e-5;
            less[term] -= 1e-5;
            const double slope =
                (plain_deviance(*design, ratings.scores, less) - plain_deviance(*design, ratings.scores, more)) / 4e-5;
            CHECK(slopes.slope[term] == Approx(slope).epsilon(1e-4));
        }
    }
}

TEST_CASE("no components near the maximum are likelier") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Ratings ratings = small_panel(seed);
        const auto design = study_design(ratings);
        const auto made = restricted_components(*design, ratings.scores);
        REQUIRE(made);
        CHECK(-2 * made->log_likelihood ==
              Approx(plain_deviance(*design, ratings.scores, made->components)).epsilon(1e-9));
        for (std::size_t term = 0; term < term_count; ++term)
            for (const double way : {-0.02, 0.02}) {
                PerTerm<double> other = made->components;
                other[term] = std::max(0.0, other[term] + way);
                CHECK(plain_deviance(*design, ratings.scores, other) >= -2 * made->log_likelihood - 1e-6);
            }
    }
}

TEST_CASE("the step that is left out would have gained nothing to speak of") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Ratings ratings = testing::panel({.targets = 150, .raters = 40, .items = 4}, seed);
        const auto design = study_design(ratings);
        const auto made = restricted_components(*design, ratings.scores);
        REQUIRE(made);
        auto equations = MixedEquations::of(*design, ratings.scores, 1);
        PerTerm<double> ratios = made->components;
        for (double& each : ratios) each /= made->components[residual];
        equations->deviance(ratios);
        const Slopes slopes = equations->slopes();
        const double gain = gain_of_another(slopes, made->covariance);
        CHECK(gain >= 0);
        CHECK(gain < 1e-7);
        for (std::size_t one = 0; one < term_count; ++one) { // covariance is of the components that are told
            double of_inverse = 0;
            for (std::size_t other = 0; other < term_count; ++other)
                of_inverse += slopes.curvature[one][other] * made->covariance[other][one];
            CHECK(of_inverse == Approx(1).epsilon(1e-3));
        }
    }
}

TEST_CASE("components that ended at 0 would fall further, and the others have nothing to gain") {
    testing::Panel drawn{.targets = 150, .raters = 40, .items = 4};
    drawn.components[index_of(Term::target_item)] = 0;
    drawn.components[index_of(Term::rater_item)] = 0;
    std::size_t ended = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Ratings ratings = testing::panel(drawn, seed);
        const auto design = study_design(ratings);
        const auto made = restricted_components(*design, ratings.scores);
        REQUIRE(made);
        auto equations = MixedEquations::of(*design, ratings.scores, 1);
        PerTerm<double> ratios = made->components;
        for (double& each : ratios) each /= made->components[residual];
        CHECK(-2 * made->log_likelihood == Approx(equations->deviance(ratios)).epsilon(1e-10));
        for (double& each : ratios) each = std::max(each, 1e-8);
        equations->deviance(ratios);
        Slopes slopes = equations->slopes();
        for (std::size_t term = 0; term < term_count; ++term) {
            if (made->components[term] > 0) continue;
            CHECK(slopes.slope[term] < 0);
            slopes.slope[term] = 0;
            ++ended;
        }
        CHECK(gain_of_another(slopes, made->covariance) < 1e-6); // a thousandth of a standard error
    }
    CHECK(ended >= 10);
}

TEST_CASE("components are those that ratings were drawn from, and their errors as large as said") {
    const testing::Panel drawn{.targets = 120, .raters = 30, .items = 4, .seats = 3};
    constexpr int studies = 12;
    PerTerm<double> sum = {}, far = {};
    for (std::uint64_t seed = 1; seed <= studies; ++seed) {
        const auto made = of(testing::panel(drawn, seed));
        REQUIRE(made);
        for (std::size_t term = 0; term < term_count; ++term) {
            sum[term] += made->components[term] / studies;
            const double error = made->components[term] - drawn.components[term];
            far[term] += error * error / made->covariance[term][term] / studies;
        }
    }
    for (std::size_t term = 0; term < term_count; ++term) {
        INFO(term_names[term]);
        CHECK(sum[term] == Approx(drawn.components[term]).epsilon(term == index_of(Term::item) ? 0.7 : 0.25));
        CHECK(far[term] > 0.25);
        CHECK(far[term] < (term == index_of(Term::item) ? 8 : 2.6)); // four items: far from normal
    }
}

TEST_CASE("a component without support ends at 0, and so does one that the scores are silent on") {
    const Ratings ratings = testing::ratings_of({"1 4 2 3", "4 1 3 2", "2 3 1 4"});
    const auto made = of(ratings);
    REQUIRE(made);
    CHECK(made->components[index_of(Term::target)] == 0);
    CHECK(made->components[index_of(Term::rater)] == 0); // all raters have one mean
    CHECK(made->components[residual] > 0);
    CHECK(made->covariance[index_of(Term::rater)][index_of(Term::rater)] == 0);
}

TEST_CASE("the bits do not depend on the number of threads") {
    const Ratings ratings = testing::panel({.targets = 150, .raters = 40, .items = 4}, 3);
    const auto design = study_design(ratings);
    const auto one = restricted_components(*design, ratings.scores, {.threads = 1});
    const auto three = restricted_components(*design, ratings.scores, {.threads = 3});
    REQUIRE(one);
    REQUIRE(three);
    CHECK(one->components == three->components);
    CHECK(one->covariance == three->covariance);
    CHECK(one->log_likelihood == three->log_likelihood);
}

TEST_CASE("order and names of candidates and raters do not matter, the unit scales") {
    const Ratings ratings = small_panel(9);
    Ratings other = testing::shuffled(ratings, 5);
    for (double& score : other.scores) score = 7 - 3 * score;
    const auto one = of(ratings);
    const auto two = of(other);
    REQUIRE(one);
    REQUIRE(two);
    for (std::size_t term = 0; term < term_count; ++term)
        CHECK(two->components[term] == Approx(9 * one->components[term]).epsilon(1e-5));
}

TEST_CASE("scores that effects explain wholly, and designs beyond reach, are refused") {
    Ratings exact;
    for (std::uint32_t target = 0; target < 6; ++target)
        for (std::uint32_t rater = 0; rater < 4; ++rater) add(exact, target, rater, 0, target * 2.0 + rater * rater);
    CHECK(of(exact).error().reason.starts_with("The scores leave no residual"));

    CHECK(restricted_components(*study_design(small_panel(1)), small_panel(1).scores, {.most_steps = 1})
              .error()
              .reason.starts_with("Restricted maximum likelihood did not settle in 1 steps"));

    Ratings many; // 11000 interviewers and as many items, each pair of neighbours rated once
    for (std::uint32_t rater = 0; rater < 11000; ++rater)
        for (std::uint32_t item = 0; item < 3; ++item)
            add(many, (rater + item) % 10000, rater, (rater + item) % 11000, item);
    CHECK(of(many).error().reason ==
          "10000 candidates, 11000 interviewers and 11000 items with 33000 pairs of interviewer and item are too many "
          "for "
          "restricted maximum likelihood: measure a part, such as one quarter or one job family.");
    Random random(9);
    Ratings drawn; // 1300 interviewers who meet by chance, each on four items: hardly a pair is not tied to every other
    for (std::uint32_t target = 0; target < 8000; ++target)
        for (int seat = 0; seat < 4; ++seat) {
            const auto rater = static_cast<std::uint32_t>(random.below(1300));
            for (std::uint32_t item = 0; item < 4; ++item) add(drawn, target, rater, item, target % 4 + item);
        }
    CHECK(of(drawn).error().reason.starts_with("8000 candidates, 1300 interviewers and 4 items with 5200 pairs"));
    Ratings wide; // few candidates of many ratings: what one interviewer rated is too much alone
    for (std::uint32_t target = 0; target < 3; ++target)
        for (std::uint32_t rater = 0; rater < 300; ++rater)
            for (std::uint32_t item = 0; item < 300; ++item) add(wide, target, rater, item, target + item % 2);
    CHECK(of(wide).error().reason.starts_with("3 candidates, 300 interviewers and 300 items with 90000 pairs"));
    const Ratings met = all_met();
    CHECK(of(met).error().reason.starts_with("100 candidates, 100 interviewers and 100 items with 10000 pairs"));
    CHECK_FALSE(is_within_reach(*study_design(met)));
}

TEST_CASE("many interviewers and items who meet few others are within reach") {
    Ratings ratings;
    for (std::uint32_t rater = 0; rater < 3000; ++rater)
        for (std::uint32_t item = 0; item < 3; ++item)
            add(ratings, (rater + item) % 2500, rater, (rater + item) % 3000, item + rater % 2);
    const auto design = study_design(ratings);
    auto equations = MixedEquations::of(*design, ratings.scores, 1);
    REQUIRE(equations);
    CHECK(std::isfinite(equations->deviance({0.5, 0.5, 0.5, 0, 0, 0, 0})));
}

} // namespace assay::stats
