// Limits of a share: how often something happened.
#pragma once

#include <stats/figure.hpp>

#include <cstddef>

namespace assay::stats {

// The 95 % score interval of `successes` in `trials` (Wilson 1927), z = 1.96, p = successes / trials:
//   (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n).
// Domain: successes <= trials, trials > 0 (std::invalid_argument: a bug of the caller).
Interval wilson_interval(std::size_t successes, std::size_t trials);

} // namespace assay::stats
