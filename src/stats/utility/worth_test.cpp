#include <stats/random.hpp>
#include <stats/utility/best_of_pool.hpp>
#include <stats/utility/monetary_gain.hpp>
#include <stats/utility/naylor_shine.hpp>
#include <stats/utility/spearman_brown.hpp>
#include <stats/utility/taylor_russell.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <limits>
#include <numbers>
#include <vector>

namespace assay::stats {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
const double none = std::nan("");

bool is_near(double value, double expected, double within = 1e-12) { return std::abs(value - expected) < within; }

double success(double validity, double selection_ratio, double base_rate) {
    return taylor_russell(validity, selection_ratio, base_rate).value().success_ratio;
}

} // namespace

TEST_CASE("one of five chosen at a validity of 0.35, half would do well: docs/measurement/utility.md") {
    // As the R package personnelSelectionUtility prints tr_classic(.50, .20, .35).
    const TaylorRussell shares = taylor_russell(0.35, 0.2, 0.5).value();
    CHECK(is_near(shares.success_ratio, 0.696552, 5e-7));
    CHECK(is_near(shares.true_positive, 0.13931, 5e-6));
    CHECK(is_near(shares.false_positive, 0.0606895, 5e-8));
    CHECK(is_near(shares.false_negative, 0.36069, 5e-6));
    CHECK(is_near(shares.true_negative, 0.43931, 5e-6));
    CHECK(is_near(shares.sensitivity, 0.278621, 5e-7));
    CHECK(is_near(shares.specificity, 0.878621, 5e-7));
    CHECK(is_near(mean_z_selected(0.2).value(), 1.39981, 5e-6));
    const MonetaryGain gain = monetary_gain(0.35, mean_z_selected(0.2).value(), {10, 50, 2, 20'000, 300}).value();
    CHECK(is_near(gain.gain, 180'973.3, 0.1));
    CHECK(gain.cost == 15'000);
    CHECK(is_near(mean_z_of_best(10, 50).value(), 1.3718, 5e-5));
    CHECK(is_near(spearman_brown(0.5, 3).value(), 0.75));
}

TEST_CASE("the tables of Taylor and Russell (1939) come out to their two decimals") {
    constexpr double ratios[] = {0.05, 0.10, 0.20, 0.30, 0.40, 0.50, 0.60, 0.70, 0.80, 0.90, 0.95};
    const auto check = [&](double base_rate, double validity, std::initializer_list<double> printed) {
        const double* ratio = ratios;
        for (const double each : printed) CHECK(is_near(success(validity, *ratio++, base_rate), each, 0.00501));
    };
    check(0.05, 0.00, {.05, .05, .05, .05, .05, .05, .05, .05, .05, .05, .05});
    check(0.05, 0.05, {.06, .06, .06, .06, .06, .05, .05, .05, .05, .05, .05});
    check(0.05, 0.10, {.07, .07, .07, .06, .06, .06, .06, .05, .05, .05, .05});
    check(0.05, 0.15, {.09, .08, .07, .07});
    check(0.50, 0.50, {.88, .84, .78, .74, .70, .67, .63, .60, .57, .54, .52});
}

TEST_CASE("the success ratio is the closed one where there is one, and symmetric as it must be") {
    for (const double r : {-0.99, -0.3, 0.0, 1e-320, 0.2, 0.7, 0.999999}) {
        // Both above their medians: 1/4 + asin(r) / 2 pi (Sheppard 1899).
        CHECK(is_near(taylor_russell(r, 0.5, 0.5)->true_positive, 0.25 + std::asin(r) / (2 * std::numbers::pi)));
        CHECK(is_near(taylor_russell(r, 0.1, 0.3)->true_positive, taylor_russell(r, 0.3, 0.1)->true_positive));
        CHECK(is_near(taylor_russell(r, 0.1, 0.3)->true_positive + taylor_russell(-r, 0.1, 0.7)->true_positive, 0.1));
        CHECK(is_near(success(r, 1, 0.3), 0.3));
    }
    CHECK(success(1, 0.1, 0.3) == 1);
    CHECK(success(1, 0.6, 0.3) == 0.5);
    CHECK(success(-1, 0.1, 0.3) == 0);
    CHECK(is_near(success(-1, 0.8, 0.3), 0.125));
    CHECK(is_near(success(0.9999999999, 0.3, 0.300001), 1, 1e-5));
    CHECK(is_near(success(0.5, 1e-9, 0.3), 0.9999, 2e-3));
    for (double r = -0.95; r < 1; r += 0.05) CHECK(success(r, 0.2, 0.4) > success(r - 0.04, 0.2, 0.4));
}

TEST_CASE("drawn applicants succeed as often and stand as high as is said") {
    Random random(3);
    const double cutoff = selection_cutoff(0.25), wanted = selection_cutoff(0.6);
    constexpr double r = 0.45;
    int selected = 0, succeeded = 0;
    double predictor = 0, criterion = 0;
    for (int each = 0; each < 400'000; ++each) {
        const double x = random.normal();
        const double y = r * x + std::sqrt(1 - r * r) * random.normal();
        if (x <= cutoff) continue;
        ++selected;
        succeeded += y > wanted ? 1 : 0;
        predictor += x;
        criterion += y;
    }
    CHECK(is_near(static_cast<double>(succeeded) / selected, success(r, 0.25, 0.6), 0.006));
    CHECK(is_near(predictor / selected, mean_z_selected(0.25).value(), 0.006));
    CHECK(is_near(criterion / selected, r * mean_z_selected(0.25).value(), 0.012));
}

TEST_CASE("the expected best of n is the published one (Tippett 1925, Harter 1961)") {
    const auto best = [](std::uint64_t pool) { return mean_z_of_best(1, pool).value(); };
    CHECK(best(1) == 0);
    CHECK(is_near(best(2), 1 / std::sqrt(std::numbers::pi)));
    CHECK(is_near(best(3), 1.5 / std::sqrt(std::numbers::pi)));
    CHECK(is_near(best(5), 1.16296, 5e-6));
    CHECK(is_near(best(10), 1.53875, 5e-6));
    CHECK(is_near(best(100), 2.50759, 5e-6));
    CHECK(is_near(best(1000), 3.24144, 5e-6));
    // The k best and the n - k others are balanced.
    for (const std::uint64_t taken : {1u, 3u, 9u, 19u})
        CHECK(is_near(static_cast<double>(taken) * mean_z_of_best(taken, 20).value(),
                      static_cast<double>(20 - taken) * mean_z_of_best(20 - taken, 20).value()));
    CHECK(is_near(mean_z_of_best(200'000'000, most_in_pool).value(), mean_z_selected(0.2).value(), 1e-7));
    CHECK(mean_z_of_best(9, 9).value() == 0);
    for (const auto& [taken, pool] : {std::pair<std::uint64_t, std::uint64_t>{0, 5}, {6, 5}, {1, most_in_pool + 1}})
        CHECK(mean_z_of_best(taken, pool).error().reason.starts_with("Of a pool of at most"));
}

TEST_CASE("the best of drawn pools stand as high as is said") {
    Random random(5);
    double sum = 0;
    constexpr int rounds = 40'000;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> pool(8);
        for (double& each : pool) each = random.normal();
        std::ranges::sort(pool, std::greater<>());
        sum += (pool[0] + pool[1]) / 2;
    }
    CHECK(is_near(sum / rounds, mean_z_of_best(2, 8).value(), 0.012));
}

TEST_CASE("Spearman and Brown go there and back") {
    CHECK(is_near(spearman_brown(0.6, 2).value(), 0.75));
    CHECK(is_near(spearman_brown(0.6, 0.5).value(), 3.0 / 7));
    CHECK(spearman_brown(1, 5).value() == 1);
    for (const double reliability : {0.05, 0.3, 0.8})
        for (const double raters : {1.0, 2.0, 7.0, 100.0}) {
            const double back = raters_for(reliability, spearman_brown(reliability, raters).value()).value();
            CHECK(is_near(back, raters, 1e-9 * raters));
            CHECK(whole_raters(back) == raters);
        }
    CHECK(whole_raters(raters_for(0.5, 0.8).value()) == 4);
    CHECK(whole_raters(raters_for(0.5, 0.81).value()) == 5);
    CHECK(whole_raters(raters_for(0.9, 0.2).value()) == 1);
    CHECK(is_near(validity_of_raters(0.3, 0.5, 3).value(), 0.3 * std::sqrt(1.5)));
    CHECK(validity_of_raters(0.3, 0.5, 1).value() == 0.3);
}

TEST_CASE("what is out of its domain is refused by its name, never computed") {
    for (const double wrong : {-1.1, 1.1, none, endless}) CHECK_FALSE(taylor_russell(wrong, 0.5, 0.5));
    for (const double wrong : {-0.1, 0.0, 1.1, none}) {
        CHECK(taylor_russell(0.5, wrong, 0.5).error().reason.starts_with("The selection ratio"));
        CHECK(taylor_russell(0.5, 0.5, wrong).error().reason.starts_with("The base rate"));
        CHECK_FALSE(mean_z_selected(wrong));
        CHECK(spearman_brown(wrong, 2).error().reason.starts_with("The reliability of one rater"));
        CHECK_FALSE(raters_for(wrong, 0.5));
        CHECK_FALSE(validity_of_raters(0.1, wrong, 2));
        CHECK(raters_for(0.5, wrong).error().reason.starts_with("The reliability wanted"));
    }
    CHECK(mean_z_selected(1).value() == 0);
    for (const double wrong : {0.0, -1.0, none, endless}) CHECK_FALSE(spearman_brown(0.5, wrong));
    CHECK(validity_of_raters(0.8, 0.5, 2).error().reason.starts_with("The validity is larger"));
    CHECK_FALSE(validity_of_raters(none, 0.5, 2));
}

TEST_CASE("a gain pays its costs, and where nothing is gained says so") {
    const MonetaryGain gain = monetary_gain(0.4, 1.2, {5, 100, 3, 10'000, 50}).value();
    CHECK(is_near(gain.gain, 5 * 3 * 0.4 * 1.2 * 10'000 - 5'000, 1e-8));
    CHECK(is_near(monetary_gain(0.4, 1.2, {5, 100, 3, gain.break_even_sd.value(), 50})->gain, 0, 1e-9));
    CHECK(monetary_gain(0, 1.2, {5, 100, 3, 10'000, 50})->gain == -5'000);
    CHECK(monetary_gain(0, 1.2, {5, 100, 3, 1, 1})->break_even_sd.error().reason.starts_with("At no spread"));
    CHECK(monetary_gain(0.4, 1.2, {5, 4, 3, 1, 1}).error().reason == "Fewer applied than are hired.");
    CHECK(monetary_gain(0, 1, {1e200, 1e200, 1e200, 1, 1}).error().reason.starts_with("The gain is beyond"));
    CHECK_FALSE(monetary_gain(1, 1, {1e100, 1e100, 1e100, 1e200, 1}));
    for (const double wrong : {-1.0, none, endless}) {
        CHECK_FALSE(monetary_gain(0.4, 1.2, {wrong, 1, 1, 1, 1}));
        CHECK_FALSE(monetary_gain(0.4, 1.2, {1, wrong, 1, 1, 1}));
        CHECK_FALSE(monetary_gain(0.4, 1.2, {1, 1, 1, 1, wrong}));
    }
}

} // namespace assay::stats
