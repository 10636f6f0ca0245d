// Student's t distribution: the one quantile that intervals over few observations need.
#pragma once

namespace assay::stats {

// The t for which a two-sided interval holds `confidence` of the distribution: P(|T| <= t) = confidence.
// Domain: degrees > 0, 0 < confidence < 1; anything else is a bug of the caller (std::domain_error).
double two_sided_t(double degrees, double confidence);

} // namespace assay::stats
