// Forecasts that are probabilities, bin by bin: how often did come true what was forecast so.
#pragma once

#include <stats/figure.hpp>
#include <stats/validity/forecast_pair.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace assay::stats {

enum class Binning {
    distinct,   // a bin for each different forecast
    fixed,      // bins of equal width over 0 to 1, the last with its upper end; empty ones are left out
    equal_count // bins of as nearly the same number as whole groups of equal forecasts allow
};

struct BinningOptions {
    Binning binning = Binning::distinct;
    std::size_t bins = 10; // not of distinct; 1 to 1000
};

struct CalibrationBin {
    Interval forecasts; // fixed: the bin's ends; else the lowest and the highest forecast in it
    std::size_t n = 0;
    double mean_forecast = 0;
    double share = 0; // of them that came true
    Interval ci95;    // Wilson's, of the share
    double within = 0;
};

// Rising bins that hold all pairs; calibrated forecasts have their share near their mean forecast (reliability diagram:
// Bröcker and Smith 2007). `within` is the sum over the bin of (f - mf)^2 - 2 (f - mf)(o - share), 0 where its
// forecasts are equal. Refused: as unfit_probabilities says, and other than 1 to 1000 bins. Time: a sort.
Figure<std::vector<CalibrationBin>> calibration_bins(ForecastPairs pairs, const BinningOptions& options = {});

// Why the pairs are no probabilities with outcomes 0 or 1: none at all, or the first that is not so.
std::optional<NoFigure> unfit_probabilities(ForecastPairs pairs);

} // namespace assay::stats
