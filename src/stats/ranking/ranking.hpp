// How sure the order of targets is: everything that is told of it, computed where it can be and drawn where not.
#pragma once

#include <stats/ranking/rank_probabilities.hpp>
#include <stats/ranking/rank_simulation.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace assay::stats {

struct RankingOptions {
    std::vector<std::size_t> tops = {1, 2, 3, 5, 10}; // k >= 1 of which the probability to be among the best k is told
    RankQuadrature quadrature = {};
    RankSimulation simulation = {};
};

struct Ranking {
    Figure<RankProbabilities> probabilities; // refused: `p_top` was simulated, and why
    std::vector<std::size_t> tops;           // 1 and those asked for that are no more than the targets, rising
    std::vector<double> p_top;               // row by row: target by `tops`; the first column is p_best
    std::vector<double> expected_rank;       // in closed form
};

inline constexpr std::size_t most_ranked_targets = 20'000;

// Rank 1 is the highest measure. Domain: finite measures up to 1e100, se >= 0.
// Refused: no target, or more than 20,000.
Figure<Ranking> ranking(std::span<const Measure> measures, const RankingOptions& options = {});

} // namespace assay::stats
