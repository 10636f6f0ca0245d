// Plans panels from the ratings of a job, or from the literature while these are too few. Pure.
#pragma once

#include <analytics/panel_plan.hpp>

namespace assay::analytics {

// Fewer candidates say too little of how candidates differ.
inline constexpr int fewest_planned_from = 10;
inline constexpr int most_planned = 6;
inline constexpr double reliability_wanted = 0.8;

// Agreement of two interviewers who each meet the candidate alone: mean of 125 coefficients, N = 32,428 (Huffcutt,
// Culbertson and Weyhrauch 2013, International Journal of Selection and Assessment 21).
inline constexpr double reliability_of_one = 0.44;

// From ratings: Phi of the D-study (Brennan 2001) of as many items as an interviewer rates of a candidate (the median),
// components by restricted maximum likelihood, intervals as in docs/measurement/generalizability.md. From the
// literature: Spearman and Brown from the agreement of two who meet the candidate alone, without an interval.
PanelPlan plan_panels(const std::vector<RatedRow>& rows);

} // namespace assay::analytics
