// Of those selected, how many will do well.
#pragma once

#include <stats/figure.hpp>

namespace assay::stats {

// Shares of all applicants, and what follows from them.
struct TaylorRussell {
    double success_ratio = 0;  // P(success | selected)
    double true_positive = 0;  // selected, and they succeed
    double false_positive = 0; // selected, and they do not
    double false_negative = 0; // turned away, and they would have succeeded
    double true_negative = 0;
    double sensitivity = 0; // P(selected | success)
    double specificity = 0; // P(turned away | no success)
};

// Predictor X and criterion Y bivariate normal with correlation r; selected is X > x with P = SR, success Y > y with P
// = BR: success ratio = 1/SR integral over X > x of phi(t) Phi((r t - y) / sqrt(1 - r^2)) dt (Taylor and Russell 1939,
// who printed it to two decimals), summed to rounding; closed at r = 1 and -1. Domain: -1 <= validity <= 1, 0 <
// selection_ratio <= 1, 0 < base_rate < 1. Refused: anything else, with the one that is out of it.
Figure<TaylorRussell> taylor_russell(double validity, double selection_ratio, double base_rate);

} // namespace assay::stats
