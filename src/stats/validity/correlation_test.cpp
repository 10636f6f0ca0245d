#include <stats/midranks.hpp>
#include <stats/random.hpp>
#include <stats/validity/correlation.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace assay::stats {
namespace {

using doctest::Approx;
using Pairs = std::vector<ForecastPair>;

const Pairs hires{{0.62, 3.1}, {0.35, 2.4}, {0.81, 3.9}, {0.44, 2.9}, {0.9, 3.6},  {0.27, 2.2},
                  {0.58, 2.7}, {0.73, 3.8}, {0.5, 3.3},  {0.66, 2.9}, {0.44, 2.1}, {0.81, 3.4}};

std::string reason_of(const Pairs& pairs) {
    const auto one = pearson_correlation(pairs), other = spearman_correlation(pairs);
    CHECK(one.error().reason == other.error().reason);
    return one.error().reason;
}

Pairs drawn(Random& random, std::size_t count, double rho) {
    Pairs pairs(count);
    for (auto& [forecast, outcome] : pairs) {
        forecast = random.normal();
        outcome = rho * forecast + std::sqrt(1 - rho * rho) * random.normal();
    }
    return pairs;
}

} // namespace

TEST_CASE("equal values share the middle of their ranks") {
    CHECK(midranks(std::vector<double>{3, 1, 3, 2, 3}) == std::vector<double>{4, 1, 4, 2, 4});
    CHECK(midranks({}).empty());
}

// Expected: scipy 1.10.1, pearsonr (with its Fisher interval) and spearmanr.
TEST_CASE("correlations of forecasts with outcomes are those of scipy") {
    const auto pearson = pearson_correlation(hires);
    REQUIRE(pearson);
    CHECK(pearson->n == 12);
    CHECK(pearson->r == Approx(0.84319879544115).epsilon(1e-13));
    CHECK(pearson->ci95->low == Approx(0.5218059316177374).epsilon(1e-12));
    CHECK(pearson->ci95->high == Approx(0.954975303227347).epsilon(1e-12));
    const auto spearman = spearman_correlation(hires);
    CHECK(spearman->r == Approx(0.845344012009885).epsilon(1e-13));
    const double reach = 1.959963984540054 * std::sqrt((1 + 0.845344012009885 * 0.845344012009885 / 2) / 9);
    CHECK(std::atanh(spearman->ci95->high) - std::atanh(spearman->ci95->low) == Approx(2 * reach));
    CHECK(spearman->ci95->low < fisher_interval(spearman->r, 12)->low);
}

TEST_CASE("order, shift and scale change nothing, a mirror only the sign") {
    Pairs others = hires;
    std::ranges::reverse(others);
    for (auto& [forecast, outcome] : others) {
        forecast = 1e200 * forecast;
        outcome = 7 - 2 * outcome;
    }
    CHECK(pearson_correlation(others)->r == Approx(-pearson_correlation(hires)->r).epsilon(1e-13));
    CHECK(spearman_correlation(others)->r == Approx(-spearman_correlation(hires)->r).epsilon(1e-13));
}

TEST_CASE("95 % intervals hold the true correlation about 95 times in 100") {
    Random random(5);
    int pearson = 0, spearman = 0;
    constexpr int rounds = 1000;
    const double rank_rho = 6 / std::acos(-1.0) * std::asin(0.25); // Spearman's of a normal pair with rho 0.5
    for (int round = 0; round < rounds; ++round) {
        const Pairs pairs = drawn(random, 40, 0.5);
        const Interval one = *pearson_correlation(pairs)->ci95;
        const Interval other = *spearman_correlation(pairs)->ci95;
        pearson += one.low < 0.5 && 0.5 < one.high;
        spearman += other.low < rank_rho && rank_rho < other.high;
    }
    CHECK(std::abs(pearson / double{rounds} - 0.95) < 0.025);
    CHECK(std::abs(spearman / double{rounds} - 0.95) < 0.025);
}

TEST_CASE("what has no correlation or no interval says why") {
    CHECK(reason_of({{1, 2}, {2, 3}}).starts_with("There are 2 pairs"));
    CHECK(reason_of({{1, 2}, {1, 3}, {1, 4}}).starts_with("All forecasts are the same"));
    CHECK(reason_of({{1, 2}, {2, 2}, {3, 2}}).starts_with("All outcomes are the same"));
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    constexpr double endless = std::numeric_limits<double>::infinity();
    CHECK(reason_of({{1, 2}, {none, 2}, {3, 2}}) == "Pair 2 holds what is no number.");
    CHECK(reason_of({{1, 2}, {2, 2}, {3, endless}}) == "Pair 3 holds what is no number.");
    CHECK(pearson_correlation(Pairs{{1, 2}, {2, 1}, {3, 4}})->ci95.error().reason.starts_with("The interval of a"));
    const auto line = pearson_correlation(Pairs{{1, 1}, {2, 2}, {3, 3}, {4, 4}});
    CHECK(line->r == 1);
    CHECK(line->ci95.error().reason.starts_with("Forecasts and outcomes lie on one line"));
    constexpr double huge = std::numeric_limits<double>::max(), tiny = std::numeric_limits<double>::denorm_min();
    CHECK(pearson_correlation(Pairs{{-huge, tiny}, {0, 0}, {huge, -tiny}})->r == Approx(-1));
}

} // namespace assay::stats
