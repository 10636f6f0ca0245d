// Marginal maximum likelihood: candidates are drawn from a normal distribution whose mean and spread are estimated with
// the raters, items and thresholds (Bock and Aitkin 1981), by Newton's method with the exact information (Louis 1982).
// The integral over each candidate by Gauss-Hermite quadrature about the mode (Liu and Pierce 1994).
#pragma once

#include <stats/facets/joint.hpp>

namespace assay::stats::facets {

// Leaves in the design the measures of raters, items and thresholds, and of candidates the mean of what is then likely
// for them. The same bits for any number of threads. Fails where raters, items and further facets cannot be told apart.
Figure<Course> estimate_marginally(Design& design, const Unknowns& unknowns, const ManyFacetOptions& options);

// Errors of marginal estimates in place of those with everything else held: of candidates the spread of what is likely
// for them, of raters and items the joint ones.
void put_marginal_errors(std::vector<MeasuredFacet>& facets, const Design& design, const Course& course);

} // namespace assay::stats::facets
