#include <stats/validity/brier_score.hpp>
#include <stats/validity/forecast_bias.hpp>
#include <validity/forecast_validity_rules.hpp>
#include <validity/steps_rules.hpp>

#include <algorithm>

namespace assay::validity {
namespace {

// So many forecasts make a bin.
constexpr std::size_t forecasts_a_bin = 20;

Estimate shown(double estimate, const stats::Interval& interval) {
    return {at_two_decimals(estimate), at_two_decimals(interval.low), at_two_decimals(interval.high)};
}

using Pairs = std::vector<stats::ForecastPair>;

// Each hire's forecasts of outcomes that can be said; hires without one are left out.
std::vector<Pairs> pairs_by_hire(const std::vector<ReviewedHire>& hires) {
    std::vector<Pairs> all;
    for (const ReviewedHire& hire : hires) {
        Pairs own;
        for (const ForecastOutcome& each : hire.forecasts)
            if (each.level > 0) own.push_back({probability_of(each.forecast), is_reached(each.level) ? 1.0 : 0.0});
        if (!own.empty()) all.push_back(std::move(own));
    }
    return all;
}

Pairs of_the_first(const std::vector<Pairs>& by_hire, std::size_t hires) {
    Pairs all;
    for (std::size_t at = 0; at < hires; ++at) all.insert(all.end(), by_hire[at].begin(), by_hire[at].end());
    return all;
}

stats::BinningOptions bins_for(stats::ForecastPairs pairs) {
    return {stats::Binning::equal_count, std::clamp<std::size_t>(pairs.size() / forecasts_a_bin, 1, most_groups)};
}

std::vector<ForecastBin> bins_of(stats::ForecastPairs pairs) {
    std::vector<ForecastBin> made;
    const auto found = stats::calibration_bins(pairs, bins_for(pairs));
    for (const stats::CalibrationBin& bin : found.value())
        made.push_back({static_cast<int>(bin.n), at_two_decimals(bin.mean_forecast), shown(bin.share, bin.ci95)});
    return made;
}

} // namespace

double probability_of(double forecast) { return (forecast - 0.5) / 4; }

bool is_reached(int level) { return level >= 3; }

stats::Figure<ForecastValidity> forecast_validity(const std::vector<ReviewedHire>& hires) {
    const auto by_hire = pairs_by_hire(hires);
    const std::size_t counted = in_whole_steps(by_hire.size());
    if (counted < fewest) return stats::no_figure(too_few(counted, "whose outcomes were forecast and looked at"));
    const Pairs pairs = of_the_first(by_hire, counted);
    const stats::BrierScore brier = stats::brier_score(pairs, bins_for(pairs)).value();
    const stats::ForecastBias bias = stats::forecast_bias(pairs).value();
    ForecastValidity made;
    made.n = static_cast<int>(brier.n);
    made.n_hires = static_cast<int>(counted);
    made.mean_forecast = at_two_decimals(bias.mean_forecast);
    made.base_rate = at_two_decimals(bias.base_rate);
    made.brier = at_two_decimals(brier.score);
    made.parts = {at_two_decimals(brier.reliability), at_two_decimals(brier.resolution),
                  at_two_decimals(brier.uncertainty), at_two_decimals(brier.within)};
    if (brier.skill) made.skill = at_two_decimals(*brier.skill);
    if (bias.ci95) made.difference = shown(bias.difference, *bias.ci95);
    made.bins = bins_of(of_the_first(by_hire, drawn(counted)));
    return made;
}

} // namespace assay::validity
