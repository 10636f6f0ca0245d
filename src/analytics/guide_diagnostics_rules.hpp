// What the ratings of settled candidates tell of the items they were given on. Pure.
#pragma once

#include <analytics/guide_diagnostics.hpp>

namespace assay::analytics {

// Of one item: fewer tell nothing but how often a level was given, and below these not even that.
inline constexpr int fewest_item_candidates = 10;
inline constexpr int fewest_item_ratings = 20;

// Fills counts, figures and findings of `items`, which come with id, name and stage in the guide's order. Thresholds
// and difficulty by the many-facet partial-credit model, marginal; what interviewers have in common is taken out of
// all. Finding: separates_nobody where the interval's upper end stays below 0.2; unused_levels from 60 ratings on
// without one; disordered where a threshold lies at least 0.3 below the one before, with 10 ratings of each level
// around it; read_differently and repeats beyond chance at 1 in 1,000 for each item or pair.
GuideDiagnostics diagnose(std::vector<ItemDiagnostics> items, const std::vector<SettledRow>& rows);

// Pearson's r with its 95 % interval by Fisher's z. Nothing with fewer than 4 pairs or where one side does not vary.
std::optional<Estimate> correlation_of(const std::vector<std::pair<double, double>>& pairs);

} // namespace assay::analytics
