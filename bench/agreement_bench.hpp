// Coefficients of agreement on large designs, against the times they must keep.
#pragma once

#include <cstddef>

namespace assay::bench {

// Panels: every rater of a candidate rates every item, 6 % missing; and one complete table for the intraclass forms.
// Growth is measured up to that many ratings.
void measure_agreement(std::size_t growing_to);

} // namespace assay::bench
