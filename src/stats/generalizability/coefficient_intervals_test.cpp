#include <stats/generalizability/balanced_components.hpp>
#include <stats/generalizability/coefficient_intervals.hpp>
#include <stats/generalizability/likelihood/restricted_components.hpp>
#include <stats/generalizability/testing/brennan_for_test.hpp>
#include <stats/generalizability/testing/panel_for_test.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

namespace assay::stats {
namespace {

using doctest::Approx;

bool holds(const Interval& interval, double value) { return interval.low <= value && value <= interval.high; }

} // namespace

TEST_CASE("for one facet the interval is Feldt's") {
    const Ratings ratings = testing::brennan_1();
    const auto design = study_design(ratings);
    const auto made = balanced_components(*design, ratings.scores);
    const CoefficientIntervals intervals(*design, {made->mean_squares, made->degrees});
    // 1 - (1 - alpha) F for the 0.025 and 0.975 points of F with 9 and 99 degrees, 2.290 and 0.2964 (tables).
    const RelianceIntervals at = intervals.at(*design, {1, 12});
    CHECK(at.relative.low == Approx(1 - 0.15550510783 * 2.290).epsilon(0.02));
    CHECK(at.relative.high == Approx(1 - 0.15550510783 * 0.2964).epsilon(0.02));
    CHECK(at.absolute.low < 0.77302351941);
    CHECK(at.absolute.high > 0.77302351941);
    CHECK(at.absolute.high < at.relative.high);
}

TEST_CASE("matched squares of a balanced design are its mean squares") {
    const Ratings ratings = testing::brennan_3();
    const auto design = study_design(ratings);
    const auto balanced = balanced_components(*design, ratings.scores);
    const auto restricted = restricted_components(*design, ratings.scores);
    REQUIRE(restricted);
    const DrawnSquares matched = matched_squares(*design, restricted->components, restricted->covariance);
    for (std::size_t term = 0; term < term_count; ++term) {
        CHECK(matched.values[term] == Approx(balanced->mean_squares[term]).epsilon(1e-5));
        CHECK(matched.degrees[term] == Approx(balanced->degrees[term]).epsilon(1e-3));
    }
    PerTerm<PerTerm<double>> vague = restricted->covariance;
    for (auto& row : vague)
        for (double& each : row) each *= 1000;
    CHECK(matched_squares(*design, restricted->components, vague).degrees[0] == 1);
    const DrawnSquares sure = matched_squares(*design, restricted->components, {}); // scores silent on every component
    CHECK(sure.degrees[0] == 1e9);
    const double known = reliance(*design, restricted->components, {2, 4})->absolute;
    CHECK(CoefficientIntervals(*design, sure).at(*design, {2, 4}).absolute.high == Approx(known).epsilon(1e-3));
}

TEST_CASE("candidates who do not differ, or errors that vanish, end the interval at 0 and 1") {
    const Ratings ratings = testing::ratings_of({"1 4 2 3", "4 1 3 2", "2 3 1 4"});
    const auto design = study_design(ratings);
    const auto made = balanced_components(*design, ratings.scores);
    const auto at = CoefficientIntervals(*design, {made->mean_squares, made->degrees}).at(*design, {3, 1});
    CHECK(at.relative.low == 0);
    CHECK(at.absolute.low == 0);
    const DrawnSquares sure{{5, 0, 0, 0, 0, 0, 0}, {3, 2, 0, 0, 0, 0, 6}};
    CHECK(CoefficientIntervals(*design, sure).at(*design, {3, 1}).relative.low == 1);
}

TEST_CASE("the candidates' share of one rating is Phi of one interviewer and one item, and so is its interval") {
    const Ratings ratings = testing::brennan_3();
    const auto design = study_design(ratings);
    const auto made = balanced_components(*design, ratings.scores);
    const CoefficientIntervals intervals(*design, {made->mean_squares, made->degrees});
    const Interval share = intervals.shares()[index_of(Term::target)];
    const Interval phi = intervals.at(*design, {1, 1}).absolute;
    CHECK(share.low == Approx(phi.low).epsilon(0.01));
    CHECK(share.high == Approx(phi.high).epsilon(0.05));
    for (const Interval& each : intervals.shares()) {
        CHECK(each.low >= 0);
        CHECK(each.low <= each.high);
        CHECK(each.high <= 1);
    }
    // What the design lacks has no share; scores that are known leave nothing open.
    const DrawnSquares sure{{5, 0, 0, 0, 0, 0, 0}, {1e9, 0, 0, 0, 0, 0, 0}};
    CHECK(CoefficientIntervals(*design, sure).shares()[index_of(Term::rater)].high == 0);
    const DrawnSquares none{{0, 0, 0, 0, 0, 0, 0}, {1e9, 0, 0, 0, 0, 0, 0}};
    CHECK(CoefficientIntervals(*design, none).shares()[index_of(Term::target)].high == 0);
}

// The share of studies whose interval holds the true coefficient. ASSAY_SLOW=1 draws 1000 of each.
TEST_CASE("intervals hold the true coefficients about as often as they say") {
    const bool is_slow = std::getenv("ASSAY_SLOW") != nullptr;
    const int studies = is_slow ? 1000 : 60;
    for (const testing::Panel& drawn :
         {testing::Panel{.targets = 25, .raters = 4, .items = 3, .seats = 4, .missing = 0},
          testing::Panel{.targets = 30, .raters = 8, .items = 3, .seats = 3}}) {
        const bool is_balanced = drawn.missing == 0;
        int relative = 0, absolute = 0;
        const bool of_shares = is_balanced || is_slow; // as many draws again: one design is enough but for the slow run
        PerTerm<int> shares = {};
        double variance = 0;
        for (const double each : drawn.components) variance += each;
        for (int study = 0; study < studies; ++study) {
            const Ratings ratings = testing::panel(drawn, 100 + static_cast<std::uint64_t>(study));
            const auto design = study_design(ratings);
            DrawnSquares squares;
            if (is_balanced) {
                const auto made = balanced_components(*design, ratings.scores);
                squares = {made->mean_squares, made->degrees};
            } else {
                const auto made = restricted_components(*design, ratings.scores, {.threads = 1});
                REQUIRE(made);
                squares = matched_squares(*design, made->components, made->covariance);
            }
            const Numbers numbers{3, 3};
            const auto truth = reliance(*design, drawn.components, numbers);
            const CoefficientIntervals intervals(*design, squares);
            const auto at = intervals.at(*design, numbers);
            if (of_shares) {
                const auto each = intervals.shares();
                for (std::size_t term = 0; term < term_count; ++term)
                    shares[term] += holds(each[term], drawn.components[term] / variance) ? 1 : 0;
            }
            relative += holds(at.relative, truth->relative) ? 1 : 0;
            absolute += holds(at.absolute, truth->absolute) ? 1 : 0;
        }
        const double least = is_slow ? 0.92 : 0.86;
        INFO("covered: " << relative << " and " << absolute << " of " << studies);
        CHECK(relative >= least * studies);
        CHECK(absolute >= least * studies);
        if (!of_shares) continue;
        for (const int held : shares) CHECK(held >= least * studies);
    }
}

} // namespace assay::stats
