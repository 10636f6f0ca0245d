// Plans panels from what the organisation has rated or, while that is too little, from the literature. Pure.
#pragma once

#include <analytics/interviewers.hpp>
#include <analytics/panel_plan.hpp>

namespace assay::analytics {

// Fewer candidates say too little of how candidates differ.
inline constexpr int fewest_planned_from = 10;
// Of a guide, to know its mean by, where the ratings of several are put together.
inline constexpr int fewest_of_a_guide = 5;
inline constexpr int most_planned = 6;
inline constexpr double reliability_wanted = 0.8;

// Agreement of two interviewers who each meet the candidate alone: mean of 125 coefficients, N = 32,428 (Huffcutt,
// Culbertson and Weyhrauch 2013, International Journal of Selection and Assessment 21).
inline constexpr double reliability_of_one = 0.44;

// Why each basis that was looked at does not tell, by its name.
using WhyNot = std::map<std::string, std::string>;

// Enough candidates and interviewers to plan from: only then is anything computed.
bool is_enough_to_plan(const std::vector<RatedRow>& rows);

// Phi of the D-study (Brennan 2001) of as many items as an interviewer rates of a candidate (the median), components by
// restricted maximum likelihood, intervals as in docs/measurement/generalizability.md. Nothing, and the reason in
// `why_not`, where there is not enough or it does not tell.
std::optional<PanelPlan> plan_from_job(const std::vector<RatedRow>& rows, WhyNot& why_not);

// The same from settled candidates of one version of a guide, and from those of any. Of cards that the reader may not
// all open: in whole steps and with two decimals, as other figures of everybody. Ratings of several guides are taken
// less the mean of their own, so that neither an easy guide nor a strong field counts as candidates who differ; a guide
// is known by the items and candidates that no other shares, and counts from `fewest_of_a_guide` candidates on.
std::optional<PanelPlan> plan_from_guide(std::vector<SettledRow> rows, WhyNot& why_not);
std::optional<PanelPlan> plan_from_organisation(std::vector<SettledRow> rows, WhyNot& why_not);

// Spearman and Brown from the agreement of two who meet the candidate alone, without an interval.
PanelPlan plan_from_literature(WhyNot why_not);

} // namespace assay::analytics
