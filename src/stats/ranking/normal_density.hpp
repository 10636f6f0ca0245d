// The normal distribution of a measure that is not known for sure.
#pragma once

#include <stats/ranking/measure.hpp>

#include <cmath>
#include <numbers>

namespace assay::stats {

// Domain of both: se > 0.
inline double normal_density(const Measure& each, double x) {
    const double z = (x - each.value) / each.se;
    return std::exp(-z * z / 2) / (each.se * std::sqrt(2 * std::numbers::pi));
}

// The probability that it is above x.
inline double normal_above(const Measure& each, double x) {
    return std::erfc((x - each.value) / (each.se * std::numbers::sqrt2)) / 2;
}

} // namespace assay::stats
