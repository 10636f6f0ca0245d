// Who is above whom: measures of two targets that are independent and normal.
#pragma once

#include <stats/ranking/measure.hpp>

#include <span>
#include <vector>

namespace assay::stats {

// P(one > other) = Phi((m1 - m2) / sqrt(s1^2 + s2^2)); 1/2 for two known measures that are equal, so that both ways
// always make 1 (Goldstein and Spiegelhalter 1996 compare institutions so). Domain: finite, se >= 0.
double probability_above(const Measure& one, const Measure& other);

// 1 + sum over the others of P(other > one), rank 1 the highest measure. In the order of the measures; their sum is
// n (n + 1) / 2. Time n^2, on `threads` threads (0: as many as the machine has).
std::vector<double> expected_ranks(std::span<const Measure> measures, unsigned threads = 0);

} // namespace assay::stats
