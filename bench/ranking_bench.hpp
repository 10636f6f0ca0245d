// The probabilities of all ranks of many targets, against the time they must keep.
#pragma once

namespace assay::bench {

void measure_ranking();

} // namespace assay::bench
