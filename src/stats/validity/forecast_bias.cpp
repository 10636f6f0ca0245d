#include <stats/student_t.hpp>
#include <stats/validity/calibration.hpp>
#include <stats/validity/forecast_bias.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace assay::stats {
namespace {

Figure<Interval> interval_of(ForecastPairs pairs, double difference) {
    if (pairs.size() < 2) return no_figure("One forecast has no interval.");
    const auto apart = [](const ForecastPair& each) { return each.forecast - each.outcome; };
    if (std::ranges::all_of(pairs, [&](const ForecastPair& each) { return apart(each) == apart(pairs.front()); }))
        return no_figure("All forecasts miss by the same: their spread says nothing of the next one.");
    double squares = 0;
    for (const ForecastPair& each : pairs) squares += (apart(each) - difference) * (apart(each) - difference);
    const auto n = static_cast<double>(pairs.size());
    const double reach = two_sided_t(n - 1, 0.95) * std::sqrt(squares / (n - 1) / n);
    return Interval{difference - reach, difference + reach};
}

} // namespace

Figure<ForecastBias> forecast_bias(ForecastPairs pairs) {
    if (auto unfit = unfit_probabilities(pairs)) return std::unexpected(*std::move(unfit));
    const auto n = static_cast<double>(pairs.size());
    ForecastBias bias;
    bias.n = pairs.size();
    for (const auto& [forecast, outcome] : pairs) {
        bias.mean_forecast += forecast / n;
        bias.base_rate += outcome;
    }
    bias.base_rate /= n;
    bias.difference = bias.mean_forecast - bias.base_rate;
    bias.ci95 = interval_of(pairs, bias.difference);
    return bias;
}

} // namespace assay::stats
