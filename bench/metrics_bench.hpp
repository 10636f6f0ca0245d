// Metrics of predictions with their bootstrap intervals, against the times they must keep.
#pragma once

namespace assay::bench {

// 100,000 rows and 1000 resamples each of labels, probabilities and numbers, once.
void measure_metrics();

} // namespace assay::bench
