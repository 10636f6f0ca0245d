// How forecasts and outcomes go together; corrections take and give the same struct, so that they can follow each
// other.
#pragma once

#include <stats/figure.hpp>
#include <stats/validity/forecast_pair.hpp>

#include <cstddef>

namespace assay::stats {

struct Correlation {
    std::size_t n = 0; // pairs
    double r = 0;
    Figure<Interval> ci95;
    bool is_cut = false; // a correction took a limit beyond 1, where it was cut
};

// r = sum (x - mx)(y - my) / sqrt(sum (x - mx)^2 sum (y - my)^2) (Pearson 1896); interval by fisher_interval. Refused:
// fewer than three pairs, a value that is no finite number, all forecasts or all outcomes the same.
Figure<Correlation> pearson_correlation(ForecastPairs pairs);

// Pearson's correlation of midranks (Spearman 1904). Interval: Fisher's, with the wider standard error
// sqrt((1 + r^2 / 2) / (n - 3)) of ranks (Bonett and Wright 2000). Refused as Pearson's is.
Figure<Correlation> spearman_correlation(ForecastPairs pairs);

// tanh(atanh r -+ 1.96 / sqrt(n - 3)) (Fisher 1921), for a correlation of n pairs that is known from elsewhere too.
// Refused: fewer than four pairs, |r| of 1 (but for rounding) or beyond.
Figure<Interval> fisher_interval(double r, std::size_t n);

} // namespace assay::stats
