// Ratings as panels give them: every rater of a candidate rates every item, some are missing.
#pragma once

#include <stats/ratings.hpp>

namespace assay::bench {

struct Panel {
    std::uint32_t candidates, raters, items, raters_each;
    double missing;
};

// Levels 1 to 4: the candidate's own, with noise.
stats::Ratings panel_ratings(const Panel& panel);

} // namespace assay::bench
