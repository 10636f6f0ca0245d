// What every figure of validity takes: a forecast and what came of it.
#pragma once

#include <span>

namespace assay::stats {

// For correlations any numbers; for Brier and calibration a probability and 0 or 1.
struct ForecastPair {
    double forecast = 0;
    double outcome = 0;
};

using ForecastPairs = std::span<const ForecastPair>;

} // namespace assay::stats
