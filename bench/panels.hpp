// Ratings as panels give them: every rater of a candidate rates every item, some are missing.
#pragma once

#include <stats/ratings.hpp>

namespace assay::bench {

// Who sits beside whom: always the same few, as in teams, or anybody, so that in the end nearly all have met.
enum class Seating { neighbours, drawn };

struct Panel {
    std::uint32_t candidates, raters, items, raters_each;
    double missing;
    Seating seating = Seating::neighbours;
};

// 5 items and 4 raters a candidate, 6 % missing: 500 candidates and 40 raters for 10,000 ratings, 5,000 and 150 for
// 100,000, 50,000 and 500 for 1,000,000.
Panel panel_of(std::size_t ratings, Seating seating = Seating::neighbours);

// Levels 1 to 4: the candidate's own less what rater and item take off it, with noise.
stats::Ratings panel_ratings(const Panel& panel);

} // namespace assay::bench
