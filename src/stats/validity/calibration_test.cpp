#include <stats/random.hpp>
#include <stats/validity/brier_score.hpp>
#include <stats/validity/forecast_bias.hpp>
#include <stats/validity/wilson_interval.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace assay::stats {
namespace {

using doctest::Approx;
using Pairs = std::vector<ForecastPair>;

const Pairs hires{{.1, 0}, {.1, 0}, {.1, 1}, {.3, 0}, {.3, 0}, {.7, 1}, {.7, 1}, {.7, 0}, {.7, 1}, {.9, 1}};

// True probabilities even over 0 to 1, outcomes drawn by them.
Pairs drawn(Random& random, std::size_t count) {
    Pairs pairs(count);
    for (auto& [forecast, outcome] : pairs) {
        forecast = random.uniform();
        outcome = random.uniform() < forecast ? 1 : 0;
    }
    return pairs;
}

double sum_of_parts(const BrierScore& brier) {
    return brier.reliability - brier.resolution + brier.uncertainty + brier.within;
}

} // namespace

// Expected: scipy 1.10.1, binomtest(k, n).proportion_ci(method='wilson').
TEST_CASE("limits of shares are those of Wilson") {
    CHECK(wilson_interval(0, 10).low == 0);
    CHECK(wilson_interval(0, 10).high == Approx(0.27753279986288926).epsilon(1e-12));
    CHECK(wilson_interval(10, 10).low == Approx(0.7224672001371109).epsilon(1e-12));
    CHECK(wilson_interval(10, 10).high == 1);
    CHECK(wilson_interval(81, 263).low == Approx(0.2552885198782742).epsilon(1e-12));
    CHECK(wilson_interval(81, 263).high == Approx(0.36620957698280004).epsilon(1e-12));
    CHECK_THROWS_AS(wilson_interval(0, 0), std::invalid_argument);
    CHECK_THROWS_AS(wilson_interval(2, 1), std::invalid_argument);
}

// Score: scikit-learn 1.2.1, brier_score_loss. Parts by hand: shares 1/3, 0, 3/4, 1 of 3, 2, 4, 1 forecasts, base rate
// 1/2.
TEST_CASE("the Brier score and its parts") {
    const auto brier = brier_score(hires);
    REQUIRE(brier);
    CHECK(brier->n == 10);
    CHECK(brier->score == Approx(0.178).epsilon(1e-13));
    CHECK(brier->base_rate == 0.5);
    CHECK(brier->uncertainty == 0.25);
    CHECK(brier->reliability ==
          Approx((3 * std::pow(0.1 - 1 / 3.0, 2) + 2 * 0.09 + 4 * 0.0025 + 0.01) / 10).epsilon(1e-12));
    CHECK(brier->resolution == Approx((3 / 36.0 + 2 / 4.0 + 4 / 16.0 + 1 / 4.0) / 10).epsilon(1e-12));
    CHECK(brier->within == 0);
    CHECK(sum_of_parts(*brier) == Approx(brier->score).epsilon(1e-13));
    CHECK(brier->skill.value() == Approx(1 - 0.178 / 0.25));
    CHECK(brier_score(Pairs{{0.2, 0}, {0.3, 0}})->skill.error().reason.starts_with("All outcomes are the same"));
}

TEST_CASE("parts add up to the score under any bins, and order changes nothing") {
    Random random(2);
    Pairs pairs = drawn(random, 3000);
    const double score = brier_score(pairs)->score;
    CHECK(score == Approx(1 / 6.0).epsilon(0.1));
    for (const Binning binning : {Binning::distinct, Binning::fixed, Binning::equal_count}) {
        const auto brier = brier_score(pairs, {binning, 7});
        CHECK(brier->score == score);
        CHECK(sum_of_parts(*brier) == Approx(score).epsilon(1e-12));
        std::ranges::reverse(pairs);
        CHECK(brier_score(pairs, {binning, 7})->reliability == brier->reliability);
        std::ranges::reverse(pairs);
    }
    CHECK(brier_score(pairs, {Binning::fixed, 10})->reliability < 0.002);
}

TEST_CASE("bins hold every forecast once, equal forecasts together") {
    const auto distinct = calibration_bins(hires);
    REQUIRE(distinct);
    REQUIRE(distinct->size() == 4);
    CHECK((*distinct)[2].n == 4);
    CHECK((*distinct)[2].mean_forecast == 0.7);
    CHECK((*distinct)[2].share == 0.75);
    CHECK((*distinct)[2].ci95.low == wilson_interval(3, 4).low);
    const auto fixed = calibration_bins(Pairs{{0, 0}, {0.5, 1}, {0.74, 0}, {1, 1}, {0.76, 1}}, {Binning::fixed, 4});
    REQUIRE(fixed->size() == 3);
    CHECK((*fixed)[1].forecasts.low == 0.5);
    CHECK((*fixed)[1].forecasts.high == 0.75);
    CHECK((*fixed)[2].n == 2);
    for (const std::size_t bins : {10U, 50U, 100U}) // a forecast on the edge of two bins begins the upper one
        for (std::size_t each = 0; each < bins; ++each) {
            const double forecast = std::round(1e4 * static_cast<double>(each) / static_cast<double>(bins)) / 1e4;
            const auto found = calibration_bins(Pairs{{forecast, 1}, {1, 1}}, {Binning::fixed, bins});
            CHECK((*found)[0].forecasts.low == doctest::Approx(forecast));
        }
    const auto equal = calibration_bins(hires, {Binning::equal_count, 3});
    REQUIRE(equal->size() == 3);
    CHECK((*equal)[0].n == 3);
    CHECK((*equal)[1].n == 6); // four equal forecasts are not parted
    CHECK((*equal)[2].n == 1);
    CHECK((*equal)[1].forecasts.low == 0.3);
    CHECK(calibration_bins(hires, {Binning::equal_count, 1000})->size() == 4);
    Random random(4);
    const auto many = calibration_bins(drawn(random, 1003), {Binning::equal_count, 10});
    CHECK(many->size() == 10);
    for (const CalibrationBin& each : *many) CHECK((each.n == 100 || each.n == 101));
}

TEST_CASE("intervals of calibrated bins hold their mean forecast about 95 times in 100") {
    Random random(9);
    int held = 0, bins = 0;
    for (int round = 0; round < 100; ++round) {
        const auto drawn_bins = calibration_bins(drawn(random, 500), {Binning::equal_count, 10});
        for (const CalibrationBin& each : *drawn_bins) {
            ++bins;
            held += each.ci95.low <= each.mean_forecast && each.mean_forecast <= each.ci95.high;
        }
    }
    CHECK(std::abs(held / double(bins) - 0.95) < 0.025);
}

// Expected interval: scipy 1.10.1, t.interval of the ten differences.
TEST_CASE("the mean forecast stands beside the base rate") {
    const auto bias = forecast_bias(hires);
    REQUIRE(bias);
    CHECK(bias->n == 10);
    CHECK(bias->mean_forecast == Approx(0.46));
    CHECK(bias->base_rate == 0.5);
    CHECK(bias->difference == Approx(-0.04));
    CHECK(bias->ci95->low == Approx(-0.35670200278373887).epsilon(1e-10));
    CHECK(bias->ci95->high == Approx(0.2767020027837388).epsilon(1e-10));
    CHECK(forecast_bias(Pairs{{0.5, 1}})->ci95.error().reason == "One forecast has no interval.");
    CHECK(forecast_bias(Pairs{{0.5, 1}, {0.5, 1}})->ci95.error().reason.starts_with("All forecasts miss by the same"));
}

TEST_CASE("what is no probability or no outcome is refused by its place") {
    const auto reason = [](const Pairs& pairs, const BinningOptions& options = {}) {
        const auto brier = brier_score(pairs, options);
        CHECK(brier.error().reason == calibration_bins(pairs, options).error().reason);
        return brier.error().reason;
    };
    CHECK(reason({}) == "There is no forecast whose outcome is known.");
    CHECK(reason({{0.5, 1}, {1.5, 1}}) == "Forecast 2 is 1.5: a probability lies between 0 and 1.");
    CHECK(reason({{-0.1, 1}}).starts_with("Forecast 1 is -0.1"));
    CHECK(reason({{std::numeric_limits<double>::quiet_NaN(), 1}}).starts_with("Forecast 1 is nan"));
    CHECK(reason({{0.5, 2}}) == "Outcome 1 is 2: it must be 0 or 1 here.");
    CHECK(forecast_bias(Pairs{{0.5, 2}}).error().reason == "Outcome 1 is 2: it must be 0 or 1 here.");
    CHECK(reason({{0.5, 1}}, {Binning::fixed, 0}) == "There can be 1 to 1000 bins, and not 0.");
    CHECK(reason({{0.5, 1}}, {Binning::fixed, 1001}) == "There can be 1 to 1000 bins, and not 1001.");
}

} // namespace assay::stats
