// How far above the average the best of a counted pool are.
#pragma once

#include <stats/figure.hpp>

#include <cstdint>

namespace assay::stats {

inline constexpr std::uint64_t most_in_pool = 1'000'000'000;

// The mean of the highest k of n independent standard normal values, expected: given the next one below, t, the k are a
// sample of X > t, so it is the mean of phi(t) / P(X > t) over the density of the (n - k)-th order statistic, the ratio
// of two sums over panels where that density counts. k = 1 is the expected best of n (Tippett 1925); for large n it
// nears Naylor's and Shine's figure at k/n. 0 where k = n. Right to about 1e-11 of it, to 1e-7 where all but a few of
// millions are taken. Domain: 1 <= k <= n <= 10^9. Refused: anything else.
Figure<double> mean_z_of_best(std::uint64_t best, std::uint64_t pool);

} // namespace assay::stats
