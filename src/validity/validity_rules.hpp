// From reviews of hires and the ratings of then to figures. Pure. Figures have two decimals.
#pragma once

#include <validity/validity.hpp>

namespace assay::validity {

// Fewer counted reviews tell nothing.
inline constexpr int fewest_hires = 10;
// Reviews count in whole steps of so many, in the order in which they were recorded; applicants in the order in which
// their last card came in. Between two looks nothing changes, or several people do.
inline constexpr int step = 5;
// The reliability of one manager's rating of the work on the whole: the mean of 40 coefficients (Viswesvaran, Ones and
// Schmidt 1996, Journal of Applied Psychology 81, 557-574).
inline constexpr double reliability_of_one_manager = 0.52;

// A forecast of 1 to 4 as a probability: the middles of four quarters, 1 is 1/8 and 4 is 7/8, straight between.
double probability_of(double forecast);
// Whether a level says that a desired outcome was reached: 3 and 4. Domain: 1 to 4.
bool is_reached(int level);

// The figures of the reviews of `month`: of that month, and of earlier ones of people who had left by then. `hires` may
// hold reviews of any month.
MonthValidity figures_after(int month, const std::vector<ReviewedHire>& hires,
                            const std::vector<RatedApplicant>& applicants);

} // namespace assay::validity
