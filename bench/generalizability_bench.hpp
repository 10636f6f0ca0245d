// Components of variance on large designs, against the time they must keep.
#pragma once

namespace assay::bench {

// Panels: every rater of a candidate rates every item, 6 % missing; six components and a residual, and the D-study.
void measure_generalizability();

} // namespace assay::bench
