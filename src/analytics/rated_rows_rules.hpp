// From ratings of cards to what the engine takes. Pure.
#pragma once

#include <analytics/rated_rows.hpp>
#include <stats/facets/many_facet.hpp>

namespace assay::analytics {

// The ratings that have a level, candidates as targets. `counts` says how many there are and how many have none.
struct EngineRatings {
    stats::Ratings ratings;
    RatingCounts counts;
};
EngineRatings engine_ratings(const std::vector<RatedRow>& rows);

// What the marginal estimator says of itself; the result must be one of it.
Estimation estimation_of(const stats::ManyFacetResult& result);

// Interviewers and items that ratings tie to each other; two groups share no item, so whether the people of the one are
// stricter or its items harder cannot be told. Numbers from 0, in the order of the interviewers.
struct RaterGroups {
    std::vector<std::uint32_t> of_rater;
    std::vector<std::uint32_t> of_item;
    std::uint32_t count = 0;
};
RaterGroups rater_groups(const stats::Ratings& ratings);

// The marginal model. Where there are several groups, each is held at its own average interviewer: candidates then are
// compared as if the groups were equally strict on the whole, which is what items that are nobody else's can tell.
stats::Figure<stats::ManyFacetResult>
marginal_measures(const stats::Ratings& ratings, const RaterGroups& groups,
                  stats::ThresholdModel thresholds = stats::ThresholdModel::rating_scale);

// From logits to levels: what a person at a measure is expected to get from the average interviewer (of each group) on
// the average item. With one group it is the engine's fair average. For results with one scale.
class FairScale {
  public:
    FairScale(const stats::ManyFacetResult& result, const RaterGroups& groups);
    double level_at(double measure) const;

  private:
    std::vector<double> categories_;
    std::vector<double> thresholds_;
    double others_ = 0; // what interviewers and items take off on average, as a shift
};

// A 95 % interval of a normal estimate.
inline constexpr double z_of_95 = 1.959963984540054;

// As figures are shown and sent: three decimals, so that no answer hangs on the last bits of a sum.
double rounded(double figure);

} // namespace assay::analytics
