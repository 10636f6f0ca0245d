// Elements measured one by one with everything else held: extreme ones, and candidates against corrected raters.
#pragma once

#include <stats/facets/design.hpp>

namespace assay::stats::facets {

// The rounds backwards: what was set aside last is measured first, at 0.3 score points inside its limit, against what
// has a measure by then.
void measure_extremes(Design& design);

// All candidates that are not extreme again, raters and items held. Extremes are as they were.
void measure_targets_again(Design& design);

} // namespace assay::stats::facets
