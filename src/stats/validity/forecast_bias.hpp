// Whether forecasts are too hopeful on the whole: their mean against how often they came true.
#pragma once

#include <stats/figure.hpp>
#include <stats/validity/forecast_pair.hpp>

#include <cstddef>

namespace assay::stats {

struct ForecastBias {
    std::size_t n = 0;
    double mean_forecast = 0;
    double base_rate = 0;
    double difference = 0; // mean forecast - base rate: above 0 where too hopeful
    Figure<Interval> ci95; // of the difference
};

// Interval: difference -+ t(n - 1) s / sqrt(n), s the standard deviation of forecast - outcome (Student 1908). Refused:
// as unfit_probabilities says; the interval of one pair, or where all pairs differ by the same.
Figure<ForecastBias> forecast_bias(ForecastPairs pairs);

} // namespace assay::stats
