#include <analytics/facet_levels.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/facets/scale.hpp>
#include <stats/joined_sets.hpp>

#include <cmath>
#include <unordered_map>

namespace assay::analytics {
namespace {

// The interviewer with the most ratings of each group, held at 0.
std::vector<stats::Anchored> anchors_of(const stats::Ratings& ratings, const RaterGroups& groups) {
    std::vector<std::size_t> rated(ratings.rater.size(), 0);
    for (const std::uint32_t rater : ratings.rater.at) ++rated[rater];
    std::vector<stats::Anchored> anchors(groups.count);
    std::vector<std::size_t> most(groups.count, 0);
    for (std::uint32_t rater = 0; rater < rated.size(); ++rater)
        if (rated[rater] > most[groups.of_rater[rater]]) {
            most[groups.of_rater[rater]] = rated[rater];
            anchors[groups.of_rater[rater]] = {1, rater, 0};
        }
    return anchors;
}

} // namespace

EngineRatings engine_ratings(const std::vector<RatedRow>& rows) {
    EngineRatings made;
    FacetLevels targets(made.ratings.target);
    FacetLevels raters(made.ratings.rater);
    FacetLevels items(made.ratings.item);
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

RaterGroups rater_groups(const stats::Ratings& ratings) {
    const auto raters = static_cast<std::uint32_t>(ratings.rater.size());
    stats::JoinedSets sets(raters + ratings.item.size());
    for (std::size_t row = 0; row < ratings.size(); ++row)
        sets.join(raters + ratings.item.at[row], ratings.rater.at[row]);
    RaterGroups groups;
    std::unordered_map<std::uint32_t, std::uint32_t> known;
    for (std::uint32_t node = 0; node < raters + ratings.item.size(); ++node) {
        const auto [found, is_new] = known.try_emplace(sets.set_of(node), groups.count);
        if (is_new) ++groups.count;
        (node < raters ? groups.of_rater : groups.of_item).push_back(found->second);
    }
    return groups;
}

stats::Figure<stats::ManyFacetResult> marginal_measures(const stats::Ratings& ratings, const RaterGroups& groups,
                                                        stats::ThresholdModel thresholds) {
    stats::ManyFacetOptions options{.thresholds = thresholds, .estimator = stats::FacetEstimator::marginal};
    if (groups.count > 1) options.anchors = anchors_of(ratings, groups);
    return stats::many_facet(ratings, options);
}

FairScale::FairScale(const stats::ManyFacetResult& result, const RaterGroups& groups)
    : categories_(result.scales.front().categories), thresholds_(result.scales.front().thresholds) {
    if (groups.count == 1) {
        others_ = -(result.facets[1].mean + result.facets[2].mean);
        return;
    }
    std::vector<double> strict(groups.count, 0);
    std::vector<double> people(groups.count, 0);
    for (std::size_t at = 0; at < groups.of_rater.size(); ++at)
        if (const auto& rater = result.facets[1].elements[at]; rater.is_measured)
            strict[groups.of_rater[at]] += rater.measure, ++people[groups.of_rater[at]];
    double sum = 0;
    double items = 0;
    for (std::size_t at = 0; at < groups.of_item.size(); ++at)
        if (const auto& item = result.facets[2].elements[at]; item.is_measured) {
            const std::uint32_t group = groups.of_item[at];
            sum += item.measure + (people[group] > 0 ? strict[group] / people[group] : 0);
            ++items;
        }
    others_ = items > 0 ? -sum / items : 0;
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
