// Student's t distribution: the quantile that intervals over few observations need, and its tails.
#pragma once

namespace assay::stats {

// The t for which a two-sided interval holds `confidence` of the distribution: P(|T| <= t) = confidence.
// Domain: degrees > 0, 0 < confidence < 1; anything else is a bug of the caller (std::domain_error).
double two_sided_t(double degrees, double confidence);

// P(|T| >= |t|). Domain: degrees > 0, t finite.
double two_sided_p(double t, double degrees);

} // namespace assay::stats
