// Who is among the best, drawn by chance: where there are too many measures to compute it.
#pragma once

#include <stats/ranking/measure.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::stats {

struct RankSimulation {
    std::uint64_t seed = 1;
    std::size_t draws = 10'000;
    unsigned threads = 0; // 0: as many as the machine has; they change no bit
};

// Row by row, the share of draws in which the target is among the highest `tops[k]`; equal known measures are ordered
// by lot. The standard error of a share p is sqrt(p (1 - p) / draws). Time draws times n, memory a multiple of n.
// Domain: `tops` rising, from 1 to n; draws > 0; finite measures.
std::vector<double> simulated_tops(std::span<const Measure> measures, std::span<const std::size_t> tops,
                                   const RankSimulation& options);

} // namespace assay::stats
