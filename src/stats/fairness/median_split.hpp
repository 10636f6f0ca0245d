// Scores that are no selection yet: who is above the median of the sample (6 RCNY 5-300, "scoring rate").
#pragma once

#include <stats/figure.hpp>

#include <cstddef>
#include <span>

namespace assay::stats {

struct MedianSplit {
    double median = 0;     // the middle score, or the mean of the two middle ones
    std::size_t above = 0; // strictly
    std::size_t at = 0;    // equal to the median: they count as not above
};

// Domain: finite scores. Refused: no score. Time and memory linear.
Figure<MedianSplit> median_split(std::span<const double> scores);

} // namespace assay::stats
