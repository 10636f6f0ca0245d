#include <stats/agreement/krippendorff_alpha.hpp>
#include <stats/agreement/rating_patterns.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace assay::stats {
namespace {

enum Metric : std::size_t { nominal, ordinal, interval, ratio, metrics };
using Alphas = std::array<double, metrics>; // NaN: nothing varies

constexpr std::string_view too_few = "In more than one resample in twenty nothing varies: there are too few units, or "
                                     "nearly all ratings are the same.";

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// Over ordered pairs: sum (x - y)^2 = 2 (N sum x^2 - (sum x)^2), of N values with these sums.
struct Moments {
    double count = 0, sum = 0, square = 0;
    void add(double value, double times) {
        count += times;
        sum += times * value;
        square += times * value * value;
    }
    double squared_differences() const { return std::max(0.0, 2 * (count * square - sum * sum)); }
};

class AlphaOfPatterns {
  public:
    AlphaOfPatterns(const RatingPatterns& patterns, const std::vector<double>& levels, bool has_ratio)
        : patterns_(patterns), values_(levels), has_ratio_(has_ratio) {
        const double middle = std::midpoint(levels.front(), levels.back());
        for (double& each : values_) each -= middle; // moments of values near 0 keep their digits
        if (has_ratio_) fill_ratios(levels);
    }

    // `times`: how often each pattern counts.
    Alphas operator()(std::span<const std::uint32_t> times) const {
        const std::vector<double> totals = totals_of(times);
        const double n = std::accumulate(totals.begin(), totals.end(), 0.0);
        return {1 - (n - 1) * quotient(observed_nominal(times), expected_nominal(totals, n)),
                by_values(times, totals, n, places_of(totals)), by_values(times, totals, n, values_),
                has_ratio_ ? by_ratio(times, totals, n) : none};
    }

  private:
    static double quotient(double observed, double expected) { return expected > 0 ? observed / expected : none; }

    void fill_ratios(const std::vector<double>& levels) {
        ratios_.resize(levels.size() * levels.size());
        for (std::size_t one = 0; one < levels.size(); ++one)
            for (std::size_t other = 0; other < one; ++other) {
                const double apart = (levels[one] - levels[other]) / (levels[one] + levels[other]);
                ratios_[one * levels.size() + other] = ratios_[other * levels.size() + one] = apart * apart;
            }
    }

    std::vector<double> totals_of(std::span<const std::uint32_t> times) const {
        std::vector<double> totals(values_.size());
        for (std::size_t each = 0; each < patterns_.size(); ++each)
            for (const auto& [level, count] : patterns_[each].counts)
                totals[level] += static_cast<double>(count) * times[each];
        return totals;
    }

    // The middle place of each level among the ratings in their order: their differences are the ordinal metric's.
    static std::vector<double> places_of(const std::vector<double>& totals) {
        std::vector<double> places(totals.size());
        const double middle = std::accumulate(totals.begin(), totals.end(), 0.0) / 2;
        double below = 0;
        for (std::size_t level = 0; level < totals.size(); ++level) {
            places[level] = below + totals[level] / 2 - middle;
            below += totals[level];
        }
        return places;
    }

    double observed_nominal(std::span<const std::uint32_t> times) const {
        double sum = 0;
        for (std::size_t each = 0; each < patterns_.size(); ++each) {
            const double m = patterns_[each].ratings;
            double same = 0;
            for (const auto& [level, count] : patterns_[each].counts) same += static_cast<double>(count) * count;
            sum += times[each] * (m * m - same) / (m - 1);
        }
        return sum;
    }

    static double expected_nominal(const std::vector<double>& totals, double n) {
        double same = 0;
        for (const double total : totals) same += total * total;
        return n * n - same;
    }

    double by_values(std::span<const std::uint32_t> times, const std::vector<double>& totals, double n,
                     const std::vector<double>& values) const {
        double observed = 0;
        for (std::size_t each = 0; each < patterns_.size(); ++each) {
            Moments unit;
            for (const auto& [level, count] : patterns_[each].counts) unit.add(values[level], count);
            observed += times[each] * unit.squared_differences() / (patterns_[each].ratings - 1);
        }
        Moments all;
        for (std::size_t level = 0; level < values.size(); ++level) all.add(values[level], totals[level]);
        // Where one level has all ratings, rounding would leave a little.
        if (expected_nominal(totals, n) <= 0) return none;
        return 1 - (n - 1) * quotient(observed, all.squared_differences());
    }

    double by_ratio(std::span<const std::uint32_t> times, const std::vector<double>& totals, double n) const {
        const std::size_t levels = values_.size();
        double observed = 0;
        for (std::size_t each = 0; each < patterns_.size(); ++each) {
            double unit = 0;
            for (const auto& [one, count] : patterns_[each].counts)
                for (const auto& [other, others] : patterns_[each].counts)
                    unit += ratios_[one * levels + other] * static_cast<double>(count) * others;
            observed += times[each] * unit / (patterns_[each].ratings - 1);
        }
        double expected = 0;
        for (std::size_t one = 0; one < levels; ++one)
            for (std::size_t other = 0; other < levels; ++other)
                expected += ratios_[one * levels + other] * totals[one] * totals[other];
        return 1 - (n - 1) * quotient(observed, expected);
    }

    const RatingPatterns& patterns_;
    std::vector<double> values_;
    bool has_ratio_;
    std::vector<double> ratios_;
};

// The ratio metric alone has no moments: it is summed over each two levels.
std::optional<NoFigure> why_no_ratio(const RatingUnits& units) {
    if (units.levels.front() < 0) return NoFigure{"A ratio scale has no scores below 0."};
    return why_no_levels(units);
}

} // namespace

Figure<KrippendorffAlphas> krippendorff_alphas(const RatingUnits& units, const BootstrapOptions& options) {
    const RatingPatterns patterns = patterns_of(units);
    if (patterns.empty())
        return no_figure(
            "No candidate was rated by two interviewers on the same item: there is nothing to compare. Let "
            "a second interviewer rate some of them.");
    std::vector<std::uint32_t> times;
    std::vector<std::uint32_t> pattern_of_unit;
    std::size_t pairable = 0;
    for (std::uint32_t each = 0; each < patterns.size(); ++each) {
        times.push_back(patterns[each].units);
        pattern_of_unit.insert(pattern_of_unit.end(), patterns[each].units, each);
        pairable += std::size_t{patterns[each].units} * patterns[each].ratings;
    }
    const std::optional<NoFigure> no_ratio = why_no_ratio(units);
    const AlphaOfPatterns alpha_of(patterns, units.levels, !no_ratio);
    const Alphas estimate = alpha_of(times);
    const auto fill = [&](std::span<const std::uint32_t> sample, std::span<double> figures) {
        std::ranges::copy(alpha_of(sample), figures.begin());
    };
    const auto unfit = why_no_resamples(pattern_of_unit.size(), options.resamples, "unit");
    std::vector<std::vector<double>> resamples;
    if (!unfit) resamples = resampled({pattern_of_unit, patterns.size()}, metrics, fill, options);
    const auto figure = [&](Metric metric) -> Figure<KrippendorffAlpha> {
        if (metric == ratio && no_ratio) return std::unexpected(*no_ratio);
        if (!std::isfinite(estimate[metric]))
            return no_figure("All ratings that can be compared are the same: nothing varies that could agree.");
        if (unfit) return KrippendorffAlpha{estimate[metric], std::unexpected(*unfit)};
        return KrippendorffAlpha{estimate[metric], percentile_interval(resamples[metric], estimate[metric], too_few)};
    };
    return KrippendorffAlphas{pattern_of_unit.size(), pairable,         figure(nominal),
                              figure(ordinal),        figure(interval), figure(ratio)};
}

} // namespace assay::stats
