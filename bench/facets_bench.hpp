// The many-facet Rasch model on large designs, against the times it must keep.
#pragma once

#include <cstddef>

namespace assay::bench {

// Panels: every rater of a candidate rates every item, 6 % missing. Growth, of rater effects too, is measured up to
// that many ratings.
void measure_facets(std::size_t growing_to);

} // namespace assay::bench
