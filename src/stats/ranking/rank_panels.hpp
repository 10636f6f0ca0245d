// Where the densities of measures are integrated: pieces of the line within which nothing changes too fast for a few
// nodes of Gauss and Legendre.
#pragma once

#include <stats/ranking/measure.hpp>

#include <span>
#include <vector>

namespace assay::stats {

// How many standard errors from a measure its density counts; beyond, 1e-19 is left.
inline constexpr double reach_in_errors = 9;

struct RankPanel {
    double low = 0;
    double width = 0;
    unsigned nodes = 0; // 4, 8 or 16
};

struct RankPanels {
    std::vector<RankPanel> panels;
    double work = 0; // multiplications that the distributions of counts will take, about
};

// From left to right, without those where no density is. A panel is at most three times as wide as the narrowest
// density within it and as the way over which the number of measures above x moves by its own standard deviation,
// sqrt(sum p (1 - p)) / sum density; it ends where a known measure stands. Time: panels times measures.
// Domain: finite measures; se is 0 or no less than 1e-11 of the measure.
RankPanels rank_panels(std::span<const Measure> measures);

} // namespace assay::stats
