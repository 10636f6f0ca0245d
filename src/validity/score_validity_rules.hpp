// Scores of then against performance of now. Pure.
#pragma once

#include <stats/figure.hpp>
#include <validity/validity.hpp>

namespace assay::validity {

// The reliability of one manager's rating of the work on the whole: the mean of 40 coefficients (Viswesvaran, Ones and
// Schmidt 1996, Journal of Applied Psychology 81, 557-574).
inline constexpr double reliability_of_one_manager = 0.52;

// `hires` in the order in which their reviews were recorded; applicants count in the order in which they settled.
// Refused: fewer than `fewest` hires with both.
stats::Figure<ScoreValidity> score_validity(const std::vector<ReviewedHire>& hires,
                                            const std::vector<RatedApplicant>& applicants);

} // namespace assay::validity
