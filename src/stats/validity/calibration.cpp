#include <stats/validity/calibration.hpp>
#include <stats/validity/wilson_interval.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace assay::stats {
namespace {

bool is_outcome(double value) { return value == 0 || value == 1; }

CalibrationBin bin_of(ForecastPairs pairs) {
    CalibrationBin bin;
    bin.forecasts = {pairs.front().forecast, pairs.back().forecast};
    bin.n = pairs.size();
    std::size_t successes = 0;
    double above_lowest = 0; // equal forecasts have exactly themselves for their mean
    for (const ForecastPair& each : pairs) {
        above_lowest += each.forecast - bin.forecasts.low;
        successes += each.outcome == 1 ? 1 : 0;
    }
    const auto n = static_cast<double>(bin.n);
    bin.mean_forecast = bin.forecasts.low + above_lowest / n;
    bin.share = static_cast<double>(successes) / n;
    bin.ci95 = wilson_interval(successes, bin.n);
    for (const ForecastPair& each : pairs) {
        const double apart = each.forecast - bin.mean_forecast;
        bin.within += apart * (apart - 2 * (each.outcome - bin.share));
    }
    return bin;
}

std::size_t fixed_place(double forecast, std::size_t bins) {
    // .58 * 50 is less than 29 in binary.
    const double place = forecast * static_cast<double>(bins) * (1 + 1e-12);
    return std::min(static_cast<std::size_t>(place), bins - 1);
}

// Where the bin that begins at `from` ends. `sorted` holds more.
std::size_t end_of_bin(ForecastPairs sorted, std::size_t from, const BinningOptions& options) {
    const std::size_t n = sorted.size();
    std::size_t to = from + 1;
    if (options.binning == Binning::fixed) {
        const std::size_t place = fixed_place(sorted[from].forecast, options.bins);
        while (to < n && fixed_place(sorted[to].forecast, options.bins) == place) ++to;
        return to;
    }
    if (options.binning == Binning::equal_count) {
        const std::size_t part = (to * options.bins + n - 1) / n; // the first equal part that ends behind `from`
        to = n * part / options.bins;
    }
    while (to < n && sorted[to].forecast == sorted[to - 1].forecast) ++to;
    return to;
}

} // namespace

std::optional<NoFigure> unfit_probabilities(ForecastPairs pairs) {
    if (pairs.empty()) return NoFigure{"There is no forecast whose outcome is known."};
    for (std::size_t at = 0; at < pairs.size(); ++at) {
        const auto& [forecast, outcome] = pairs[at];
        if (!(forecast >= 0 && forecast <= 1))
            return NoFigure{fmt::format("Forecast {} is {}: a probability lies between 0 and 1.", at + 1, forecast)};
        if (!is_outcome(outcome))
            return NoFigure{fmt::format("Outcome {} is {}: it must be 0 or 1 here.", at + 1, outcome)};
    }
    return std::nullopt;
}

Figure<std::vector<CalibrationBin>> calibration_bins(ForecastPairs pairs, const BinningOptions& options) {
    if (auto unfit = unfit_probabilities(pairs)) return std::unexpected(*std::move(unfit));
    if (options.bins < 1 || options.bins > 1000)
        return no_figure(fmt::format("There can be 1 to 1000 bins, and not {}.", options.bins));
    std::vector<ForecastPair> sorted(pairs.begin(), pairs.end());
    std::ranges::sort(sorted, {}, [](const ForecastPair& each) { return std::pair(each.forecast, each.outcome); });
    std::vector<CalibrationBin> bins;
    for (std::size_t from = 0; from < sorted.size();) {
        const std::size_t to = end_of_bin(sorted, from, options);
        bins.push_back(bin_of(ForecastPairs(sorted).subspan(from, to - from)));
        if (options.binning == Binning::fixed) {
            const auto place = static_cast<double>(fixed_place(sorted[from].forecast, options.bins));
            const auto width = static_cast<double>(options.bins);
            bins.back().forecasts = {place / width, (place + 1) / width};
        }
        from = to;
    }
    return bins;
}

} // namespace assay::stats
