// Units that got the same levels are one pattern: coefficients that do not ask who rated work on patterns, of which
// there are few however many units there are.
#pragma once

#include <stats/agreement/rating_units.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace assay::stats {

struct RatingPattern {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> counts; // level and how many gave it, levels rising
    std::uint32_t ratings = 0;
    std::uint32_t units = 0;
};

using RatingPatterns = std::vector<RatingPattern>;

// Of the units with at least `least` ratings; in the order of their levels, whatever the order of units and raters.
RatingPatterns patterns_of(const RatingUnits& units, std::size_t least = 2);

} // namespace assay::stats
