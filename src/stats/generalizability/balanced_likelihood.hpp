// Restricted maximum likelihood where it is known without a search.
#pragma once

#include <stats/generalizability/balanced_components.hpp>
#include <stats/generalizability/likelihood/restricted_components.hpp>

#include <optional>

namespace assay::stats {

// In a balanced design whose expected mean squares give no negative component, those are the restricted maximum
// likelihood too (Searle, Casella and McCulloch 1992, Variance Components, ch. 4), with
//   -2 log likelihood = (n - 1) log 2 pi + log n + sum of degrees (log mean square + 1)
// and the covariance that mean squares, independent with variance 2 square^2 / degrees, lend the components. Nothing
// where one is negative or the residual is 0.
std::optional<RestrictedComponents> balanced_likelihood(const StudyDesign& design, const BalancedComponents& balanced);

} // namespace assay::stats
