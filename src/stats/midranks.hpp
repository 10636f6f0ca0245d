// Ranks of values, those that are equal sharing the middle one.
#pragma once

#include <span>
#include <vector>

namespace assay::stats {

// From 1; equal values have the mean of the ranks they take together. Domain: no NaN. Time: a sort.
std::vector<double> midranks(std::span<const double> values);

} // namespace assay::stats
