// The difference of two selection rates, and tests of it for many applicants.
#pragma once

#include <stats/fairness/selection.hpp>
#include <stats/figure.hpp>

namespace assay::stats {

// Of x1/n1 - x2/n2: Wilson's intervals of both rates put together, without a continuity correction (Newcombe 1998,
// method 10). Always within -1 and 1. Domain: applicants > 0.
Interval rate_difference_interval(const Selection& focal, const Selection& reference);

struct RateTest {
    double statistic = 0;
    double p = 0; // two-sided
};

// z = (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2)), p the rate of both groups together; z^2 is Pearson's chi-square.
// Domain: applicants > 0. Refused: nobody or everybody was selected.
Figure<RateTest> pooled_z(const Selection& focal, const Selection& reference);

// The same over sqrt(p1 (1 - p1) / n1 + p2 (1 - p2) / n2). Refused: both groups' rates are 0 or 1.
Figure<RateTest> unpooled_z(const Selection& focal, const Selection& reference);

// Chi-square of one degree with Yates's correction (1934): N (|ad - bc| - N/2)^2 / (product of the margins), 0 where
// the bracket is negative. Refused as pooled_z is.
Figure<RateTest> yates_chi_square(const Selection& focal, const Selection& reference);

} // namespace assay::stats
