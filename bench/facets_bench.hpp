// The many-facet Rasch model on large designs, against the times it must keep.
#pragma once

namespace assay::bench {

// Panels: every rater of a candidate rates every item, 6 % missing.
void measure_facets();

} // namespace assay::bench
