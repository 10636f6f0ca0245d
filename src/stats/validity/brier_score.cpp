#include <stats/validity/brier_score.hpp>

namespace assay::stats {
namespace {

Figure<double> skill_of(const BrierScore& brier) {
    if (brier.uncertainty > 0) return 1 - brier.score / brier.uncertainty;
    return no_figure("All outcomes are the same: the base rate alone would be a perfect forecast.");
}

} // namespace

Figure<BrierScore> brier_score(ForecastPairs pairs, const BinningOptions& options) {
    const auto bins = calibration_bins(pairs, options);
    if (!bins) return std::unexpected(bins.error());
    const auto n = static_cast<double>(pairs.size());
    BrierScore brier;
    brier.n = pairs.size();
    for (const auto& [forecast, outcome] : pairs) {
        brier.score += (forecast - outcome) * (forecast - outcome) / n;
        brier.base_rate += outcome;
    }
    brier.base_rate /= n;
    brier.uncertainty = brier.base_rate * (1 - brier.base_rate);
    for (const CalibrationBin& each : *bins) {
        const double part = static_cast<double>(each.n) / n;
        const double off = each.mean_forecast - each.share;
        const double apart = each.share - brier.base_rate;
        brier.reliability += part * off * off;
        brier.resolution += part * apart * apart;
        brier.within += each.within / n;
    }
    brier.skill = skill_of(brier);
    return brier;
}

} // namespace assay::stats
