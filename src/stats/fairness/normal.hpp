// What the tests of fairness need of the normal distribution.
#pragma once

#include <cmath>
#include <numbers>

namespace assay::stats {

// The point that a standard normal stays below with probability 0.975.
inline constexpr double normal_975 = 1.959963984540054;

// P(|Z| >= |z|).
inline double two_sided_normal_p(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

} // namespace assay::stats
