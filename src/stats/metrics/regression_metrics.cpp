#include <stats/metrics/regression_metrics.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay::stats {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

constexpr FigureName names[] = {
    {"rmse"},
    {"mae"},
    {"median_absolute_error"},
    {"r2", "All true numbers are the same: there is no variance to explain."},
};

// A case in units of a power of 2 that keeps every square within what a number can hold; in the order of errors.
struct Miss {
    double truth = 0; // less the mean of all
    double error = 0; // its size
};

struct Misses {
    std::vector<Miss> rising;
    int exponent = 0;
};

Misses misses_of(std::span<const NumberPair> cases) {
    double largest = 0, sum = 0;
    for (const auto& [truth, predicted] : cases) largest = std::max({largest, std::abs(truth), std::abs(predicted)});
    Misses all;
    if (largest > 0) all.exponent = std::ilogb(largest);
    for (const auto& [truth, predicted] : cases) {
        const double scaled = std::ldexp(truth, -all.exponent);
        all.rising.push_back({scaled, std::abs(std::ldexp(predicted, -all.exponent) - scaled)});
        sum += scaled;
    }
    const double mean = sum / static_cast<double>(cases.size());
    for (Miss& each : all.rising) each.truth -= mean;
    std::ranges::sort(all.rising, {}, [](const Miss& each) { return std::pair(each.error, each.truth); });
    return all;
}

double median_error(const std::vector<Miss>& rising, std::span<const std::uint32_t> times) {
    const std::size_t n = rising.size();
    std::size_t counted = times[0], at = 0;
    while (2 * counted < n) counted += times[++at];
    if (2 * counted > n) return rising[at].error;
    const double lower = rising[at].error;
    for (++at; times[at] == 0;) ++at;
    return (lower + rising[at].error) / 2;
}

bool is_truth_constant(const std::vector<Miss>& rising, std::span<const std::uint32_t> times) {
    std::size_t first = 0;
    while (times[first] == 0) ++first;
    for (std::size_t at = first + 1; at < rising.size(); ++at)
        if (times[at] > 0 && rising[at].truth != rising[first].truth) return false;
    return true;
}

void fill(const Misses& all, std::span<const std::uint32_t> times, std::span<double> figures) {
    const auto n = static_cast<double>(all.rising.size());
    double squares = 0, sizes = 0, sum = 0, spread = 0;
    for (std::size_t at = 0; at < all.rising.size(); ++at) {
        squares += times[at] * all.rising[at].error * all.rising[at].error;
        sizes += times[at] * all.rising[at].error;
        sum += times[at] * all.rising[at].truth;
    }
    const double mean = sum / n;
    for (std::size_t at = 0; at < all.rising.size(); ++at)
        spread += times[at] * (all.rising[at].truth - mean) * (all.rising[at].truth - mean);
    figures[0] = std::ldexp(std::sqrt(squares / n), all.exponent);
    figures[1] = std::ldexp(sizes / n, all.exponent);
    figures[2] = std::ldexp(median_error(all.rising, times), all.exponent);
    figures[3] = is_truth_constant(all.rising, times) ? none : 1 - squares / spread;
}

} // namespace

Figure<MeasuredFigures> regression_metrics(std::span<const NumberPair> cases, const BootstrapOptions& options) {
    if (cases.empty()) return no_figure("There is no case to score.");
    for (std::size_t at = 0; at < cases.size(); ++at)
        if (!std::isfinite(cases[at].truth) || !std::isfinite(cases[at].predicted))
            return no_figure(fmt::format("Case {} holds what is no number.", at + 1));
    const Misses all = misses_of(cases);
    const std::vector<std::uint32_t> kinds = own_kinds(cases.size());
    const auto figures_of = [&all](std::span<const std::uint32_t> times, std::span<double> figures) {
        fill(all, times, figures);
    };
    return measured(names, {kinds, kinds.size()}, figures_of, options);
}

} // namespace assay::stats
