// The probability of each rank of each target, exactly.
#pragma once

#include <stats/figure.hpp>
#include <stats/ranking/measure.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace assay::stats {

struct RankProbabilities {
    std::size_t targets = 0;
    std::vector<double>
        of; // row by row: of[i * targets + r] = P(i has rank r + 1); each row sums to 1, each column too

    double at(std::size_t target, std::size_t rank) const { return of[target * targets + rank]; }
};

struct RankQuadrature {
    double most_work = 4e10; // multiplications; some 20 to 40 s on one core
    unsigned threads = 0;    // 0: as many as the machine has; they change no bit
};

inline constexpr std::size_t most_exact_targets = 3'000;

// P(rank of i = r) = integral of i's density times P(r - 1 of the others above x), the latter Poisson's binomial
// distribution with p_j = P(j > x). Gauss-Legendre over panels (rank_panels.hpp); at each node the distribution of all,
// from which each target in turn is taken out. Rank 1 is the highest. Known measures (se = 0) stand where they are;
// equal ones share their ranks evenly. An se under 1e-11 of its measure's distance from the median is taken as 0.
// Right to some 1e-10. Memory 8 n^2 bytes, time about n^2 sqrt(n).
// Domain: finite measures up to 1e100, se >= 0. Refused: no target, more than 3,000, or more work than allowed.
Figure<RankProbabilities> rank_probabilities(std::span<const Measure> measures, const RankQuadrature& options = {});

} // namespace assay::stats
