#include <stats/facets/figures.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats::facets {
namespace {

Figure<Spread> spread_of(const std::vector<const ElementMeasure*>& elements, double divisor) {
    if (elements.size() < 2) return no_figure("Two or more elements are needed to say how they differ.");
    double mean = 0;
    double errors = 0;
    for (const ElementMeasure* each : elements) mean += each->measure, errors += each->se_model * each->se_model;
    mean /= static_cast<double>(elements.size());
    errors /= static_cast<double>(elements.size());
    double squares = 0;
    for (const ElementMeasure* each : elements) squares += (each->measure - mean) * (each->measure - mean);
    const double observed = squares / divisor;
    const double real = std::max(0.0, observed - errors);
    Spread spread{std::sqrt(observed), std::sqrt(errors), std::sqrt(real)};
    spread.separation = spread.true_sd / spread.rmse;
    spread.strata = (4 * spread.separation + 1) / 3;
    spread.reliability = observed > 0 ? real / observed : 0;
    return spread;
}

FacetSummary summary_of(const MeasuredFacet& facet, bool with_extremes) {
    std::vector<const ElementMeasure*> elements;
    for (const ElementMeasure& each : facet.elements)
        if (each.is_measured && each.has_fit && (with_extremes || !each.extreme)) elements.push_back(&each);
    const auto count = static_cast<double>(elements.size());
    FacetSummary summary;
    summary.population = spread_of(elements, count);
    summary.sample = spread_of(elements, count - 1);
    double weights = 0;
    double weighted = 0;
    for (const ElementMeasure* each : elements) {
        const double weight = 1 / (each->se_model * each->se_model);
        weights += weight;
        weighted += weight * each->measure;
    }
    for (const ElementMeasure* each : elements) {
        const double off = (each->measure - weighted / weights) / each->se_model;
        summary.fixed_chi2 += off * off;
    }
    summary.fixed_df = std::max<std::size_t>(elements.size(), 1) - 1;
    return summary;
}

} // namespace

void put_summaries(MeasuredFacet& facet) {
    facet.with_extremes = summary_of(facet, true);
    facet.without_extremes = summary_of(facet, false);
}

} // namespace assay::stats::facets
