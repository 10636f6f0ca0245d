// What more raters bring, and how many a reliability needs.
#pragma once

#include <stats/figure.hpp>

namespace assay::stats {

// k R / (1 + (k - 1) R), the reliability of the mean of k raters, each of reliability R (Spearman 1910; Brown 1910).
// Domain: 0 < reliability <= 1, k > 0, not necessarily whole. Refused: anything else.
Figure<double> spearman_brown(double reliability, double raters);

// T (1 - R) / (R (1 - T)), the raters of which the mean has reliability T; not rounded.
// Domain: 0 < reliability <= 1, 0 < target < 1. Refused: anything else.
Figure<double> raters_for(double reliability, double target);

// The whole number of raters that is enough; a rounding error above one is that one.
double whole_raters(double raters);

// validity x sqrt(R_k / R): the correlation of the mean of k raters with the criterion, from that of one (the
// correction for attenuation, turned round). Domain: as spearman_brown. Refused: as there, or the validity of one is
// more than its reliability can carry, validity^2 > R.
Figure<double> validity_of_raters(double validity, double reliability, double raters);

} // namespace assay::stats
