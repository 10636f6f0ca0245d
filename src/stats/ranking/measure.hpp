// A target's measure and how far it may be off.
#pragma once

#include <cstddef>

namespace assay::stats {

// The true measure is taken as normal around `value` with standard deviation `se`; se = 0 says it is known.
struct Measure {
    double value = 0;
    double se = 0;
};

} // namespace assay::stats
