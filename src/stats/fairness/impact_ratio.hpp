// The impact ratio of a focal group: its selection rate over that of the reference group, and the rule of four fifths.
#pragma once

#include <stats/fairness/selection.hpp>
#include <stats/figure.hpp>

namespace assay::stats {

// (x1 / n1) / (x2 / n2), focal group over reference group (Uniform Guidelines, 29 CFR 1607.4 D, 1978).
// Domain: applicants > 0. Refused: nobody of the reference group was selected.
Figure<double> impact_ratio(const Selection& focal, const Selection& reference);

// Whether the ratio is below 4/5, in whole numbers: 5 x1 n2 < 4 x2 n1. A ratio of exactly 4/5 is not below.
// Domain and refusal as above.
Figure<bool> below_four_fifths(const Selection& focal, const Selection& reference);

// exp(ln ratio -+ 1.96 se), se^2 = 1/x1 - 1/n1 + 1/x2 - 1/n2 (Katz, Baptista, Azen and Pike 1978).
// Refused: nobody selected in one of the groups, or everybody in both.
Figure<Interval> impact_ratio_interval(const Selection& focal, const Selection& reference);

} // namespace assay::stats
