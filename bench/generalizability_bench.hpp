// Components of variance on large designs, against the time they must keep.
#pragma once

#include <cstddef>

namespace assay::bench {

// Panels: every rater of a candidate rates every item, 6 % missing; six components and a residual, and the D-study.
// Growth is measured up to that many ratings.
void measure_generalizability(std::size_t growing_to);

} // namespace assay::bench
