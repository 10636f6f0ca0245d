// How often two raters gave the same, and how often the model expects it.
#pragma once

#include <stats/facets/design.hpp>

namespace assay::stats::facets {

// From the measures in the design. Linear in the ratings; who is alike, in the pairs of ratings. Fails where no two
// raters rated the same target and item.
Figure<RaterAgreement> agreement_of(const Design& design, FacetEstimator estimator);

} // namespace assay::stats::facets
