#include <stats/fairness/adverse_impact.hpp>
#include <stats/fairness/impact_ratio.hpp>
#include <stats/fairness/median_split.hpp>
#include <stats/fairness/shortfall.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

namespace assay::stats {
namespace {

bool is_near(double value, double expected, double within = 1e-9) { return std::abs(value - expected) < within; }

std::uint64_t binomial(Random& random, std::uint64_t n, double rate) {
    std::uint64_t selected = 0;
    for (std::uint64_t each = 0; each < n; ++each) selected += random.uniform() < rate ? 1 : 0;
    return selected;
}

} // namespace

// Uniform Guidelines, Questions and Answers 12 (1979); the figures from scipy 1.10.1 and statsmodels 0.13.5.
TEST_CASE("80 white applicants of whom 48 were hired, 40 black ones of whom 12 were: docs/measurement/fairness.md") {
    const Comparison black = compare_selection({40, 12}, {80, 48});
    CHECK(is_near(black.impact_ratio.value(), 0.5));
    CHECK(black.below_four_fifths.value());
    CHECK(is_near(black.rate_difference, -0.3));
    CHECK(is_near(black.rate_difference_ci95.low, -0.455876304));
    CHECK(is_near(black.rate_difference_ci95.high, -0.1107680477));
    CHECK(is_near(black.impact_ratio_ci95->low, 0.301432941));
    CHECK(is_near(black.impact_ratio_ci95->high, 0.8293718634));
    CHECK(is_near(black.fisher.two_sided, 0.003409221768));
    CHECK(is_near(black.pooled->statistic, -3.098386677));
    CHECK(is_near(black.pooled->p, 0.001945773694));
    CHECK(is_near(black.yates->p, 0.003675612118));
    CHECK(is_near(black.unpooled->statistic, -3.302891295));
    // The groups' applicants are held. With selected and rejected held in their place scipy's is 0.002447402959.
    CHECK(is_near(black.boschloo_two_sided_p.value(), 0.00200595956));
    CHECK(is_near(compare_selection({60, 12}, {60, 28}).boschloo_two_sided_p.value(), 0.002447402959));
    CHECK(is_near(black.odds_ratio.value(), 0.2857142857));
    CHECK(black.expected_selected == 20);
    CHECK(black.shortfall == 8);
    CHECK_FALSE(black.is_small_sample);
    CHECK_FALSE(black.one_selection_decides);
}

TEST_CASE("four fifths are four fifths: 12 of 20 against 15 of 20 is not below, nor is it at the most applicants") {
    CHECK_FALSE(below_four_fifths({20, 12}, {20, 15}).value());
    CHECK(12.0 / 20 / (15.0 / 20) < 0.8); // what a division of rates would have said
    CHECK(below_four_fifths({1000, 599}, {20, 15}).value());
    CHECK_FALSE(
        below_four_fifths({most_applicants, most_applicants / 5 * 4}, {most_applicants, most_applicants}).value());
    CHECK(
        below_four_fifths({most_applicants, most_applicants / 5 * 4 - 1}, {most_applicants, most_applicants}).value());
    CHECK_FALSE(below_four_fifths({4, 0}, {4, 0}));
}

TEST_CASE("Newcombe's interval is the published one, also at the ends (1998, table II, method 10)") {
    const auto check = [](const Selection& one, const Selection& other, double low, double high) {
        const Interval interval = rate_difference_interval(one, other);
        CHECK(is_near(interval.low, low, 6e-5));
        CHECK(is_near(interval.high, high, 6e-5));
    };
    check({70, 56}, {80, 48}, 0.0524, 0.3339);
    check({10, 9}, {10, 3}, 0.1705, 0.8090);
    check({56, 5}, {29, 0}, -0.0381, 0.1926);
    check({10, 0}, {20, 0}, -0.1611, 0.2775);
    check({10, 10}, {10, 0}, 0.6075, 1.0000);
}

TEST_CASE("intervals of difference and ratio hold the planted rates in 95 of 100 samples") {
    Random random(3);
    constexpr int rounds = 4000;
    int difference = 0, ratio = 0, rejected = 0;
    for (int round = 0; round < rounds; ++round) {
        const Selection one{60, binomial(random, 60, 0.3)}, other{90, binomial(random, 90, 0.5)};
        const Interval apart = rate_difference_interval(one, other);
        difference += apart.low <= -0.2 && -0.2 <= apart.high ? 1 : 0;
        const Interval quotient = impact_ratio_interval(one, other).value();
        ratio += quotient.low <= 0.6 && 0.6 <= quotient.high ? 1 : 0;
        const Selection same{60, binomial(random, 60, 0.5)}, twin{90, binomial(random, 90, 0.5)};
        rejected += pooled_z(same, twin)->p < 0.05 ? 1 : 0;
        CHECK_FALSE(fisher_exact(same, twin).two_sided < 0.8 * pooled_z(same, twin)->p);
    }
    CHECK(difference > 0.938 * rounds);
    CHECK(difference < 0.965 * rounds);
    CHECK(ratio > 0.938 * rounds);
    CHECK(ratio < 0.972 * rounds);
    CHECK(rejected < 0.062 * rounds);
    CHECK(rejected > 0.036 * rounds);
}

TEST_CASE("turning the groups round turns every figure round") {
    const Selection one{57, 13}, other{143, 60};
    const Comparison here = compare_selection(one, other), there = compare_selection(other, one);
    CHECK(is_near(here.rate_difference_ci95.low, -there.rate_difference_ci95.high));
    CHECK(is_near(here.impact_ratio_ci95->low * there.impact_ratio_ci95->high, 1));
    CHECK(is_near(here.pooled->statistic, -there.pooled->statistic));
    CHECK(is_near(here.yates->statistic, there.yates->statistic));
    CHECK(is_near(here.shortfall, -there.shortfall));
    CHECK(is_near(here.odds_ratio.value() * there.odds_ratio.value(), 1));
}

TEST_CASE("where cells are empty the figures that cannot be had say so, the others stay") {
    const Comparison none = compare_selection({5, 0}, {9, 0});
    CHECK(none.impact_ratio.error().reason.starts_with("Nobody of the group compared with was selected"));
    CHECK_FALSE(none.below_four_fifths);
    CHECK(none.impact_ratio_ci95.error().reason.starts_with("Nobody was selected in one"));
    CHECK(none.pooled.error().reason.starts_with("Nobody or everybody was selected in both"));
    CHECK(none.unpooled.error().reason.starts_with("Within each of the two groups"));
    CHECK_FALSE(none.yates);
    CHECK_FALSE(none.odds_ratio);
    CHECK(none.fisher.two_sided == 1);
    const Comparison everybody = compare_selection({5, 5}, {9, 9}, Boschloo::left_out);
    CHECK(everybody.impact_ratio.value() == 1);
    CHECK(everybody.impact_ratio_ci95.error().reason.starts_with("Everybody was selected"));
    CHECK_FALSE(everybody.pooled);
    CHECK_FALSE(everybody.one_selection_decides);
    CHECK(everybody.boschloo_two_sided_p.error().reason.starts_with("Boschloo's test was left out"));
    const Comparison one_sided = compare_selection({50, 0}, {50, 5});
    CHECK(one_sided.impact_ratio.value() == 0);
    CHECK_FALSE(one_sided.impact_ratio_ci95);
    CHECK(one_sided.pooled);
    CHECK(compare_selection({50, 10}, {50, 0})
              .impact_ratio_ci95.error()
              .reason.starts_with("Nobody was selected in one"));
    CHECK(yates_chi_square({10, 5}, {10, 5})->p == 1);
}

TEST_CASE("small samples and single selections that decide are told") {
    CHECK(is_small_sample({10, 2}, {90, 30}));
    CHECK_FALSE(is_small_sample({10, 5}, {10, 5}));
    CHECK(one_selection_decides({20, 11}, {20, 14}));       // .786; 12 and 13 give .92
    CHECK_FALSE(one_selection_decides({20, 12}, {20, 15})); // not below
    CHECK_FALSE(one_selection_decides({200, 60}, {200, 100}));
    CHECK_FALSE(one_selection_decides({9, 0}, {9, 0}));
    CHECK(one_selection_decides({5, 0}, {5, 1}));
}

TEST_CASE("the highest rate is the reference, the first of equals; small and empty groups stand apart") {
    const std::vector<Selection> groups{{100, 40}, {0, 0}, {50, 20}, {3, 3}, {900, 90}};
    const ImpactTable all = impact_table(groups);
    CHECK(all.reference == 3);
    CHECK(all.groups[1].standing == Standing::nobody_applied);
    CHECK(all.groups[3].may_exclude_under_2_percent);
    CHECK_FALSE(all.groups[2].may_exclude_under_2_percent);
    CHECK(is_near(all.groups[2].share.value(), 50.0 / 1053));
    const ImpactTable left = impact_table(groups, {.leave_out_under_2_percent = true});
    CHECK(left.reference == 0);
    CHECK(left.groups[3].standing == Standing::under_2_percent);
    CHECK(left.groups[2].standing == Standing::compared);
    const ImpactTable asked = impact_table(groups, {.reference = 4});
    CHECK(asked.groups[4].standing == Standing::reference);
    CHECK(asked.groups[3].standing == Standing::compared);
    const ImpactTable nobody = impact_table(std::vector<Selection>{{0, 0}});
    CHECK_FALSE(nobody.reference);
    CHECK(nobody.groups[0].share.error().reason == "Nobody applied.");
    // Exactly 2 % may not be left out.
    CHECK_FALSE(impact_table(std::vector<Selection>{{2, 1}, {98, 1}}).groups[0].may_exclude_under_2_percent);
}

TEST_CASE("the median splits strictly, and those at it are counted") {
    const MedianSplit odd = median_split(std::vector<double>{3, 1, 2}).value();
    CHECK(odd.median == 2);
    CHECK(odd.above == 1);
    CHECK(odd.at == 1);
    const MedianSplit even = median_split(std::vector<double>{4, 1, 2, 3}).value();
    CHECK(even.median == 2.5);
    CHECK(even.above == 2);
    CHECK(even.at == 0);
    const MedianSplit tied = median_split(std::vector<double>{3, 3, 3, 4}).value();
    CHECK(tied.above == 1);
    CHECK(tied.at == 3);
    CHECK(median_split(std::vector<double>{-1e308, 1e308}).value().median == 0);
    CHECK(median_split({}).error().reason == "There is no score to take a median of.");
}

} // namespace assay::stats
