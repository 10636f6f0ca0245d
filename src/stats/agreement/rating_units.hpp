// Ratings by unit: what each target got on each item, level by level. All coefficients of agreement start here.
#pragma once

#include <stats/figure.hpp>
#include <stats/ratings.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace assay::stats {

// The levels that a rater could choose from. Agreement by chance depends on them, so a level that nobody used counts
// where the scale is declared.
struct DeclaredScale {
    double from = 0; // every whole step from here …
    double to = 0;   // … to here, both included
};

// Refused: fewer than two or more than 1000 levels, or an end so far out that one more is no more (1e15).
Figure<std::vector<double>> levels_of(const DeclaredScale& scale);

struct UnitEntry {
    std::uint32_t rater = 0;
    std::uint32_t level = 0;
};

struct RatingUnits {
    std::vector<double> levels;      // rising
    std::vector<UnitEntry> entries;  // unit by unit, raters rising within
    std::vector<std::size_t> begins; // of each unit in `entries`, and the end of the last
    std::size_t raters = 0;

    std::size_t size() const { return begins.size() - 1; }
    std::span<const UnitEntry> unit(std::size_t index) const {
        return std::span(entries).subspan(begins[index], begins[index + 1] - begins[index]);
    }
};

// Units are target x item, x period and other further facets where there are any: who was rated again later is another
// unit. Without a declared scale the levels are the scores that occur, however many. Refused: a declared scale of fewer
// than two or more than 1000 levels, a score that is none of its levels.
Figure<RatingUnits> units_of(const Ratings& ratings, const std::optional<DeclaredScale>& scale = std::nullopt);

// Why nothing is told that weighs each level against each: there are more than 1000. Nothing where it may be.
std::optional<NoFigure> why_no_levels(const RatingUnits& units);

} // namespace assay::stats
