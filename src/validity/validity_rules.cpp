#include <stats/validity/brier_score.hpp>
#include <stats/validity/forecast_bias.hpp>
#include <stats/validity/wilson_interval.hpp>
#include <validity/score_validity_rules.hpp>
#include <validity/validity_rules.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::validity {
namespace {

// So many forecasts make a bin.
constexpr std::size_t forecasts_a_bin = 20;
constexpr std::size_t most_bins = 5;

Estimate shown(double estimate, const stats::Interval& interval) {
    return {at_two_decimals(estimate), at_two_decimals(interval.low), at_two_decimals(interval.high)};
}

std::vector<ReviewedHire> counted_of(int month, const std::vector<ReviewedHire>& hires) {
    std::vector<ReviewedHire> counted;
    for (const ReviewedHire& each : hires)
        if (each.month == month || (each.month < month && each.has_left)) counted.push_back(each);
    std::ranges::sort(counted, {}, &ReviewedHire::outcome_id);
    return counted;
}

struct Forecasts {
    std::vector<stats::ForecastPair> pairs;
    int hires = 0;
};

Forecasts forecasts_of(const std::vector<ReviewedHire>& hires) {
    Forecasts all;
    for (const ReviewedHire& hire : hires) {
        const std::size_t before = all.pairs.size();
        for (const ForecastOutcome& each : hire.forecasts)
            if (each.level > 0)
                all.pairs.push_back({probability_of(each.forecast), is_reached(each.level) ? 1.0 : 0.0});
        all.hires += all.pairs.size() > before ? 1 : 0;
    }
    return all;
}

std::vector<ForecastBin> bins_of(stats::ForecastPairs pairs) {
    const std::size_t bins = std::clamp<std::size_t>(pairs.size() / forecasts_a_bin, 1, most_bins);
    std::vector<ForecastBin> made;
    const auto found = stats::calibration_bins(pairs, {stats::Binning::equal_count, bins});
    for (const stats::CalibrationBin& bin : found.value())
        made.push_back({static_cast<int>(bin.n), at_two_decimals(bin.mean_forecast), shown(bin.share, bin.ci95)});
    return made;
}

std::optional<ForecastValidity> forecast_validity(const std::vector<ReviewedHire>& hires) {
    const Forecasts forecasts = forecasts_of(hires);
    if (forecasts.hires < fewest_hires) return {};
    const stats::BrierScore brier = stats::brier_score(forecasts.pairs).value();
    const stats::ForecastBias bias = stats::forecast_bias(forecasts.pairs).value();
    ForecastValidity made;
    made.n = static_cast<int>(brier.n);
    made.n_hires = forecasts.hires;
    made.mean_forecast = at_two_decimals(bias.mean_forecast);
    made.base_rate = at_two_decimals(bias.base_rate);
    made.brier = at_two_decimals(brier.score);
    made.brier_of_base_rate = at_two_decimals(brier.uncertainty);
    if (brier.skill) made.skill = at_two_decimals(*brier.skill);
    if (bias.ci95) made.difference = shown(bias.difference, *bias.ci95);
    made.bins = bins_of(forecasts.pairs);
    return made;
}

Retention retention_of(const std::vector<ReviewedHire>& hires) {
    const auto left = static_cast<std::size_t>(std::ranges::count(hires, true, &ReviewedHire::has_left));
    const std::size_t stayed = hires.size() - left;
    return {static_cast<int>(hires.size()), static_cast<int>(left),
            shown(static_cast<double>(stayed) / static_cast<double>(hires.size()),
                  stats::wilson_interval(stayed, hires.size()))};
}

std::string too_few(int counted, const char* what) {
    return fmt::format("{} {} so far; {} are needed before a figure means anything. Reviews count in steps of {}, once "
                       "all cards of the candidate are in.",
                       counted, what, fewest_hires, step);
}

} // namespace

double probability_of(double forecast) { return (forecast - 0.5) / 4; }

bool is_reached(int level) { return level >= 3; }

MonthValidity figures_after(int month, const std::vector<ReviewedHire>& hires,
                            const std::vector<RatedApplicant>& applicants) {
    std::vector<ReviewedHire> counted = counted_of(month, hires);
    MonthValidity made;
    made.month = month;
    made.n_reviews = static_cast<int>(counted.size());
    counted.resize(counted.size() / step * step);
    made.n_counted = static_cast<int>(counted.size());
    if (made.n_counted < fewest_hires) {
        made.reason = too_few(made.n_counted, made.n_counted == 1 ? "review counts" : "reviews count");
        return made;
    }
    made.retention = retention_of(counted);
    made.scores = score_validity(counted, applicants);
    made.forecasts = forecast_validity(counted);
    if (!made.scores)
        made.reason = too_few(scored_hires(counted), "hires have a performance and ratings of then");
    else if (!made.forecasts)
        made.reason = "No outcome of enough hires was both forecast and looked at: an item that restates a desired "
                      "outcome forecasts it.";
    return made;
}

} // namespace assay::validity
