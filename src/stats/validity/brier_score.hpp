// How far probabilities lie from what came true, and what that distance is made of.
#pragma once

#include <stats/figure.hpp>
#include <stats/validity/calibration.hpp>

namespace assay::stats {

struct BrierScore {
    std::size_t n = 0;
    double score = 0;       // 0 best, 1 worst
    double reliability = 0; // 0: shares are what was forecast
    double resolution = 0;  // high where forecasts tell cases apart
    double uncertainty = 0; // base rate x (1 - base rate): the score of forecasting the base rate always
    double within = 0;      // what differs within bins; 0 of distinct ones
    double base_rate = 0;
    Figure<double> skill; // 1 - score / uncertainty: 0 as good as the base rate, 1 perfect
};

// score = mean (f - o)^2 (Brier 1950) = reliability - resolution + uncertainty + within (Murphy 1973), with
//   reliability = sum over bins of n_k (mf_k - share_k)^2 / n, resolution = sum n_k (share_k - base rate)^2 / n,
// the bins being the different forecasts unless told; of wider bins `within` is the rest (Stephenson, Coelho and
// Jolliffe 2008). Refused as calibration_bins is; skill where all outcomes are the same.
Figure<BrierScore> brier_score(ForecastPairs pairs, const BinningOptions& options = {});

} // namespace assay::stats
