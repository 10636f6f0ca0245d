// Ratings as panels give them: every rater of a candidate rates every item, some are missing.
#pragma once

#include <stats/ratings.hpp>

namespace assay::bench {

struct Panel {
    std::uint32_t candidates, raters, items, raters_each;
    double missing;
};

// 5 items and 4 raters a candidate, 6 % missing: 500 candidates and 40 raters for 10,000 ratings, 5,000 and 150 for
// 100,000, 50,000 and 500 for 1,000,000.
Panel panel_of(std::size_t ratings);

// Levels 1 to 4: the candidate's own, with noise.
stats::Ratings panel_ratings(const Panel& panel);

} // namespace assay::bench
