// Documents and guides that nobody writes in good faith: what they cost.
#pragma once

namespace assay::bench {

// Reading: 4 MiB, or 160,000 lines, of the piece that is slowest, against its limit. Printing: hostile words against
// plain ones.
void measure_hostile();

} // namespace assay::bench
