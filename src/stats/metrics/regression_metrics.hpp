// How far predicted numbers lie from true ones.
#pragma once

#include <stats/metrics/measured_figure.hpp>

#include <span>

namespace assay::stats {

struct NumberPair {
    double truth = 0;
    double predicted = 0;
};

// With e = predicted - truth, in the unit of the numbers: rmse sqrt(mean e^2); mae mean |e|; median_absolute_error the
// median of |e| (of an even number the mean of the middle two); r2 1 - sum e^2 / sum (truth - mean truth)^2.
// Intervals by bootstrap over cases. Refused: no case, a number that is not finite; r2 where all true numbers are the
// same (scikit-learn then gives 0 or 1). Time: a sort, and resamples x cases.
Figure<MeasuredFigures> regression_metrics(std::span<const NumberPair> cases, const BootstrapOptions& options = {});

} // namespace assay::stats
