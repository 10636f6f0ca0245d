// From reviews of hires and the ratings of then to figures. Pure. Figures have two decimals.
#pragma once

#include <validity/validity.hpp>

namespace assay::validity {

// The figures of the reviews of `month`: of that month, and of earlier ones of people who had left by then. `hires` may
// hold reviews of any month. A hire has one review at most in the figures of a month, so a later look at the same
// person changes nothing in them.
MonthValidity figures_after(int month, const std::vector<ReviewedHire>& hires,
                            const std::vector<RatedApplicant>& applicants, Instant now);

} // namespace assay::validity
