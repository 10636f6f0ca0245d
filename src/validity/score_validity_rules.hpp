// Scores of then against performance of now. Pure.
#pragma once

#include <validity/validity.hpp>

namespace assay::validity {

double at_two_decimals(double figure);

// How many of the hires have both.
int scored_hires(const std::vector<ReviewedHire>& hires);

// Nothing of fewer than `fewest_hires` with both. Applicants count in whole steps, in the order in which they settled.
std::optional<ScoreValidity> score_validity(const std::vector<ReviewedHire>& hires,
                                            const std::vector<RatedApplicant>& applicants);

} // namespace assay::validity
