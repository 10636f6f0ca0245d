#include <stats/bootstrap.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace assay::stats {
namespace {

using doctest::Approx;

std::vector<double> means(const std::vector<double>& values, const BootstrapOptions& options) {
    std::vector<std::uint32_t> kinds(values.size());
    std::iota(kinds.begin(), kinds.end(), 0U);
    const auto mean_of = [&](std::span<const std::uint32_t> times, std::span<double> figures) {
        double sum = 0;
        for (std::size_t at = 0; at < values.size(); ++at) sum += times[at] * values[at];
        figures[0] = sum / static_cast<double>(values.size());
    };
    return resampled({kinds, values.size()}, 1, mean_of, options)[0];
}

} // namespace

TEST_CASE("more cases than an interval may take are refused, and how many resamples it could take") {
    CHECK_FALSE(why_no_resamples(2'000'000, 1000, "unit"));
    CHECK(why_no_resamples(2'000'001, 1000, "unit")->reason ==
          "1000 resamples of 2000001 units are too many for an interval: ask for at most 999.");
    CHECK(why_no_resamples(1, 1000, "case")->reason == "One case has no interval: all resamples of it are the same.");
}

TEST_CASE("percentiles lie between the two nearest values") {
    const std::vector<double> values{1, 2, 4, 8};
    CHECK(percentile(values, 0) == 1);
    CHECK(percentile(values, 1) == 8);
    CHECK(percentile(values, 0.5) == 3);
    CHECK(percentile(std::vector<double>{7}, 0.3) == 7);
}

TEST_CASE("an interval needs a hundred resamples, nineteen in twenty of them with a figure") {
    std::vector<double> values(101);
    std::iota(values.rbegin(), values.rend(), 0.0);
    CHECK(percentile_interval(values, 50, "")->low == 2.5);
    CHECK(percentile_interval(values, 50, "")->high == 97.5);
    CHECK(percentile_interval(values, 99, "")->high == 99); // never beside its estimate
    CHECK(percentile_interval(values, 1, "")->low == 1);
    for (std::size_t at = 0; at < 5; ++at) values[at * 20] = std::numeric_limits<double>::quiet_NaN();
    CHECK(percentile_interval(values, 50, "None."));
    values[7] = std::numeric_limits<double>::infinity();
    CHECK(percentile_interval(values, 50, "None.").error().reason == "None.");
    CHECK(percentile_interval(std::vector<double>(99), 0, "").error().reason.starts_with("An interval takes 100"));
}

TEST_CASE("means of resamples spread as the mean does, and the same for any number of threads") {
    Random random(3);
    std::vector<double> values(200);
    for (double& each : values) each = random.normal();
    const std::vector<double> drawn = means(values, {2000, 1, 1});
    CHECK(drawn == means(values, {2000, 1, 3}));
    CHECK(drawn != means(values, {2000, 2, 1}));
    double sum = 0, squares = 0;
    for (const double each : drawn) {
        sum += each;
        squares += each * each;
    }
    const double spread = std::sqrt(squares / 2000 - sum / 2000 * (sum / 2000));
    CHECK(sum / 2000 == Approx(std::accumulate(values.begin(), values.end(), 0.0) / 200).epsilon(0.1));
    CHECK(spread == Approx(1 / std::sqrt(200)).epsilon(0.15));
}

} // namespace assay::stats
