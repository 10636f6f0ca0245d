#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/mean_squares.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <set>

namespace assay::stats {
namespace {

using doctest::Approx;

RatedCells drawn_cells(std::size_t units, std::size_t raters, double missing, std::uint64_t seed) {
    Random random(seed);
    RatedCells of{units, raters, {}};
    for (std::uint32_t unit = 0; unit < units; ++unit)
        for (std::uint32_t rater = 0; rater < raters; ++rater)
            if (rater == unit % raters || random.uniform() >= missing)
                of.cells.push_back({unit, rater, 3 + unit % 5 + 0.3 * rater + random.normal()});
    return of;
}

// What is left after the best unit + rater, by taking out means in turn many times.
double left_over(const RatedCells& of, bool has_units, bool has_raters) {
    std::vector<double> left;
    for (const RatedCell& each : of.cells) left.push_back(each.score);
    for (int round = 0; round < 3000; ++round)
        for (const bool by_unit : {true, false}) {
            if (by_unit ? !has_units : !has_raters) continue;
            std::vector<double> sums(by_unit ? of.units : of.raters), counts(sums.size());
            const auto level = [&](std::size_t row) { return by_unit ? of.cells[row].unit : of.cells[row].rater; };
            for (std::size_t row = 0; row < left.size(); ++row) {
                sums[level(row)] += left[row];
                ++counts[level(row)];
            }
            for (std::size_t row = 0; row < left.size(); ++row) left[row] -= sums[level(row)] / counts[level(row)];
        }
    double squares = 0;
    for (const double each : left) squares += each * each;
    return squares;
}

void check_same(const MeanSquare& one, const MeanSquare& other) {
    CHECK(one.value == Approx(other.value).epsilon(1e-10));
    CHECK(one.degrees == other.degrees);
    CHECK(one.size == Approx(other.size));
}

} // namespace

TEST_CASE("without gaps Henderson's mean squares are the plain ones") {
    const RatedCells of = drawn_cells(12, 4, 0, 1);
    const MeanSquares plain = complete_mean_squares(of);
    const auto fitted = incomplete_mean_squares(of);
    REQUIRE(fitted);
    check_same(fitted->between, plain.between);
    check_same(fitted->within, plain.within);
    check_same(fitted->units, plain.units);
    check_same(fitted->raters, plain.raters);
    check_same(fitted->residual, plain.residual);
}

TEST_CASE("with gaps the sums of squares are those of taking out means in turn") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        // Few raters a unit, whose ties are summed, or many.
        const RatedCells of = seed % 2 == 0 ? drawn_cells(15, 5, 0.4, seed) : drawn_cells(15, 30, 0.3, seed);
        const MeanSquares ms = incomplete_mean_squares(of).value();
        const double both = left_over(of, true, true);
        CHECK(ms.residual.value * ms.residual.degrees == Approx(both).epsilon(1e-8));
        CHECK(ms.units.value * ms.units.degrees == Approx(left_over(of, false, true) - both).epsilon(1e-8));
        CHECK(ms.raters.value * ms.raters.degrees == Approx(left_over(of, true, false) - both).epsilon(1e-8));
    }
}

TEST_CASE("sets of raters that share no unit are counted, and raters alone with theirs tell nothing apart") {
    // Two sets of two raters by two units.
    const auto apart = incomplete_mean_squares(
        {4, 4, {{0, 0, 1}, {0, 1, 2}, {1, 0, 4}, {1, 1, 3}, {2, 2, 1}, {2, 3, 1}, {3, 2, 3}, {3, 3, 4}}});
    REQUIRE(apart);
    CHECK(apart->units.degrees == 2);
    CHECK(apart->raters.degrees == 2);
    CHECK(apart->residual.degrees == 2);
    CHECK(apart->units.size == 2);
    const auto forms = intraclass_correlations(testing::ratings_of({"1 . .", "2 . .", ". 3 .", ". 5 .", ". . 4"}));
    REQUIRE(forms);
    CHECK(forms->icc1_1);
    CHECK(forms->icc2_1.error().reason.starts_with("Units and raters cannot be told apart"));
    CHECK(forms->icc3_k.error().reason.starts_with("Units and raters cannot be told apart"));
    CHECK_FALSE(incomplete_mean_squares({1, 2, {{0, 0, 1}, {0, 1, 2}}}));
    CHECK_FALSE(incomplete_mean_squares({2, 2, {{0, 0, 1}, {1, 1, 2}}}));
}

TEST_CASE("raters in a chain longer than the solver's steps are refused, a short one is solved") {
    Random random(2);
    const auto chain = [&random](std::uint32_t raters) {
        RatedCells of{raters - 1, raters, {}};
        for (std::uint32_t unit = 0; unit + 1 < raters; ++unit)
            for (std::uint32_t seat = 0; seat < 2; ++seat) of.cells.push_back({unit, unit + seat, random.normal()});
        return of;
    };
    CHECK(incomplete_mean_squares(chain(500)));
    CHECK(incomplete_mean_squares(chain(6000)).error().reason.starts_with("Least squares of candidates"));
}

TEST_CASE("with gaps the planted correlations are found and intervals hold them as often as they say") {
    // Variances: candidates 1, raters 0.3, error 0.7. Panels of three of twelve raters, a tenth missing.
    constexpr double agreement = 1 / 2.0, consistency = 1 / 1.7;
    constexpr int rounds = 200;
    Random random(23);
    double sum = 0;
    int held_agreement = 0, held_consistency = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> severity(12);
        for (double& each : severity) each = std::sqrt(0.3) * random.normal();
        Ratings ratings;
        for (std::uint32_t target = 0; target < 60; ++target) {
            const double level = random.normal();
            const std::uint64_t first = random.below(12);
            for (std::uint64_t seat = 0; seat < 3; ++seat) {
                const auto rater = static_cast<std::uint32_t>((first + 5 * seat) % 12);
                const double score = level + severity[rater] + std::sqrt(0.7) * random.normal();
                if (seat == 0 || random.uniform() > 0.1) testing::add(ratings, target, rater, 0, score);
            }
        }
        const auto forms = intraclass_correlations(ratings);
        REQUIRE(forms);
        sum += forms->icc2_1->icc;
        const Interval two = forms->icc2_1->ci95.value(), three = forms->icc3_1->ci95.value();
        held_agreement += two.low < agreement && agreement < two.high;
        held_consistency += three.low < consistency && consistency < three.high;
    }
    CHECK(std::abs(sum / rounds - agreement) < 0.03);
    CHECK(held_agreement > 0.90 * rounds);
    CHECK(held_consistency > 0.90 * rounds);
}

TEST_CASE("with gaps neither order nor names matter, and severity leaves consistency alone") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Ratings ratings = testing::drawn({.targets = 20, .raters = 5, .levels = 5, .missing = 0.3}, seed);
        const auto forms = intraclass_correlations(ratings);
        const auto other = intraclass_correlations(testing::shuffled(ratings, seed));
        REQUIRE(forms);
        REQUIRE(other);
        CHECK(forms->icc2_1->icc == Approx(other->icc2_1->icc).epsilon(1e-9));
        CHECK(forms->icc1_k->icc == Approx(other->icc1_k->icc).epsilon(1e-9));
        Ratings severe = ratings;
        for (std::size_t row = 0; row < severe.size(); ++row) severe.scores[row] -= 10 * severe.rater.at[row];
        CHECK(intraclass_correlations(severe)->icc3_1->icc == Approx(forms->icc3_1->icc).epsilon(1e-8));
        CHECK(intraclass_correlations(severe)->icc2_1->icc < forms->icc2_1->icc);
    }
}

TEST_CASE("small tables of few levels give figures or reasons, never what is no number") {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        const auto targets = static_cast<std::uint32_t>(2 + seed % 4);
        const auto raters = static_cast<std::uint32_t>(2 + seed % 3);
        const double missing = seed % 2 == 1 ? 0.4 : 0.0;
        const Ratings ratings =
            testing::drawn({.targets = targets, .raters = raters, .levels = 2, .missing = missing}, seed);
        const auto has_row = [](const Facet& facet) {
            return std::set(facet.at.begin(), facet.at.end()).size() == facet.size();
        };
        if (!has_row(ratings.target) || !has_row(ratings.rater)) continue;
        const auto forms = intraclass_correlations(ratings);
        if (!forms) continue;
        for (const auto* each :
             {&forms->icc1_1, &forms->icc2_1, &forms->icc3_1, &forms->icc1_k, &forms->icc2_k, &forms->icc3_k}) {
            if (!*each) continue;
            CHECK(std::isfinite((*each)->icc));
            CHECK(std::isfinite((*each)->f.value_or(0)));
            CHECK(std::isfinite((*each)->p.value_or(0)));
            if (!(*each)->ci95) continue;
            CHECK(std::isfinite((*each)->ci95->low));
            CHECK(std::isfinite((*each)->ci95->high));
            CHECK((*each)->ci95->low <= (*each)->ci95->high);
        }
    }
}

} // namespace assay::stats
