#pragma once

#include <analytics/interviewers_fields.hpp>
#include <analytics/job_measures.hpp>
#include <analytics/rated_rows_fields.hpp>

namespace assay::analytics {

ASSAY_FIELDS(NextCard, (n_ratings, half))
ASSAY_FIELDS(CandidateMeasure,
             (measure, se, low, high, score, score_low, score_high, n_ratings, n_raters, group, next_card))
ASSAY_FIELDS(CandidateRank, (of, p_best, expected, low, high, probabilities))
ASSAY_FIELDS(MeasuredCandidate, (application_id, candidate_id, candidate_name, phase, sealed, composite, items_rated,
                                 items_asked, measure, rank, reason))
ASSAY_FIELDS(JobMeasures, (candidates, n, estimation, reliability, notes, reasons))

} // namespace assay::analytics
