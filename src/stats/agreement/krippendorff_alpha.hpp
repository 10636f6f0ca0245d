// Krippendorff's alpha: agreement beyond chance of any number of raters, any of whose ratings may be missing.
#pragma once

#include <stats/agreement/rating_units.hpp>
#include <stats/bootstrap.hpp>
#include <stats/figure.hpp>

#include <cstddef>

namespace assay::stats {

struct KrippendorffAlpha {
    double alpha = 0;
    Figure<Interval> ci95;
};

struct KrippendorffAlphas {
    std::size_t units = 0;    // with two ratings or more
    std::size_t pairable = 0; // ratings in them
    Figure<KrippendorffAlpha> nominal, ordinal, interval, ratio;
};

// alpha = 1 - (n - 1) D_o / D_e over the n pairable ratings (Krippendorff 2019, Content Analysis, 4th ed., ch. 12),
// with
//   D_o = sum over units of the squared differences of all ordered pairs / (m_u - 1), m_u ratings in the unit,
//   D_e = sum of the squared differences of all ordered pairs of the n ratings.
// Squared differences: nominal [c != k]; interval (c - k)^2; ratio ((c - k) / (c + k))^2; ordinal the square of the
// ratings between c and k, those at c and k half. Interval: percentiles 2.5 and 97.5 (by interpolation) of alpha over
// resamples of whole units; resamples in which nothing varies have no alpha and are left out, and refuse the interval
// where they are more than one in twenty; none from one unit, from fewer than 100 resamples, or where resamples take
// more than 2,000,000,000 units. Refused as a whole: no unit with two ratings. A metric is refused where nothing
// varies; ratio where a score is below 0 or there are more than 1000 levels. Time linear in the ratings, and in
// ratings x resamples where scores hardly repeat, else in units x resamples.
Figure<KrippendorffAlphas> krippendorff_alphas(const RatingUnits& units, const BootstrapOptions& options = {});

} // namespace assay::stats
