// Sums of Gauss and Legendre with 16 nodes over equal panels of an interval.
#pragma once

#include <cstddef>
#include <functional>

namespace assay::stats {

// The integral from `low` to `high`: exact to rounding where the function is smooth over the width of a panel.
double gauss_panels(const std::function<double(double)>& function, double low, double high, std::size_t panels);

} // namespace assay::stats
