// Tests of adverse impact on large groups, against the times they must keep.
#pragma once

namespace assay::bench {

void measure_fairness();

} // namespace assay::bench
