// Coefficients of agreement on large designs, against the times they must keep.
#pragma once

namespace assay::bench {

// Panels: every rater of a candidate rates every item, 6 % missing; and one complete table for the intraclass forms.
void measure_agreement();

} // namespace assay::bench
