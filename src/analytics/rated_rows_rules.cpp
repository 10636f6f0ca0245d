#include <analytics/rated_rows_rules.hpp>
#include <stats/facets/scale.hpp>

#include <cmath>
#include <set>
#include <unordered_map>

namespace assay::analytics {
namespace {

// Levels in the order of their first appearance.
class Names {
  public:
    explicit Names(stats::Facet& facet) : facet_(facet) {}
    void add(const std::string& name) {
        const auto [found, is_new] = known_.try_emplace(name, static_cast<std::uint32_t>(facet_.levels.size()));
        if (is_new) facet_.levels.push_back(name);
        facet_.at.push_back(found->second);
    }

  private:
    stats::Facet& facet_;
    std::unordered_map<std::string, std::uint32_t> known_ = {};
};

double mean_measure(const stats::MeasuredFacet& facet) {
    double sum = 0;
    double count = 0;
    for (const stats::ElementMeasure& each : facet.elements)
        if (each.is_measured) sum += each.measure, ++count;
    return count > 0 ? sum / count : 0;
}

} // namespace

EngineRatings engine_ratings(const std::vector<RatedRow>& rows) {
    EngineRatings made;
    Names targets(made.ratings.target);
    Names raters(made.ratings.rater);
    Names items(made.ratings.item);
    for (const RatedRow& row : rows) {
        ++made.counts.rows;
        if (row.score < 1) {
            ++made.counts.missing;
            continue;
        }
        targets.add(row.application_id);
        raters.add(row.interviewer_id);
        items.add(row.item_id);
        made.ratings.scores.push_back(row.score);
    }
    made.counts.used = static_cast<int>(made.ratings.size());
    made.counts.targets = static_cast<int>(made.ratings.target.size());
    made.counts.raters = static_cast<int>(made.ratings.rater.size());
    made.counts.items = static_cast<int>(made.ratings.item.size());
    return made;
}

Estimation estimation_of(const stats::ManyFacetResult& result) {
    Estimation said{"marginal-maximum-likelihood", "rating-scale", result.converged, result.iterations};
    if (result.population) {
        said.mean = rounded(result.population->mean);
        said.sd = rounded(result.population->sd);
        said.reliability = rounded(result.population->reliability);
    }
    return said;
}

FairScale::FairScale(const stats::ManyFacetResult& result)
    : categories_(result.scales.front().categories), thresholds_(result.scales.front().thresholds) {
    for (std::size_t facet = 1; facet < result.facets.size(); ++facet) others_ -= mean_measure(result.facets[facet]);
}

double FairScale::level_at(double measure) const {
    const stats::facets::Scale scale(thresholds_);
    return scale.average(scale.odds_of(measure + others_), categories_);
}

double rounded(double figure) {
    const double near = std::round(figure * 1000) / 1000;
    return near == 0 ? 0 : near; // no minus before nothing
}

} // namespace assay::analytics
