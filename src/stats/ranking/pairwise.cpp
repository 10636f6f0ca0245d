#include <stats/parallel.hpp>
#include <stats/ranking/pairwise.hpp>

#include <cmath>
#include <numbers>

namespace assay::stats {

double probability_above(const Measure& one, const Measure& other) {
    const double apart = one.value - other.value;
    if (apart == 0) return 0.5;
    // Known measures that differ: an infinite z, and exactly 0 or 1.
    const double z = apart / std::hypot(one.se, other.se);
    return std::erfc(-z / std::numbers::sqrt2) / 2;
}

std::vector<double> expected_ranks(std::span<const Measure> measures, unsigned threads) {
    std::vector<double> ranks(measures.size());
    constexpr std::size_t block = 64;
    in_parallel((measures.size() + block - 1) / block, threads, [&](std::size_t piece) {
        for (std::size_t one = piece * block; one < std::min(measures.size(), (piece + 1) * block); ++one) {
            double above = 0.5; // itself counts one half below
            for (const Measure& other : measures) above += probability_above(other, measures[one]);
            ranks[one] = above;
        }
    });
    return ranks;
}

} // namespace assay::stats
