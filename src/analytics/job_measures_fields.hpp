#pragma once

#include <analytics/job_measures.hpp>
#include <analytics/rated_rows_fields.hpp>

namespace assay::analytics {

ASSAY_FIELDS(CandidateMeasure, (measure, se, low, high, score, score_low, score_high, n_ratings, n_raters, group))
ASSAY_FIELDS(CandidateRank, (of, p_best, expected, low, high, probabilities))
ASSAY_FIELDS(MeasuredCandidate, (application_id, candidate_id, candidate_name, phase, sealed, composite, items_rated,
                                 items_asked, measure, rank, reason))
ASSAY_FIELDS(JobMeasures, (candidates, n, estimation, notes, reasons))

} // namespace assay::analytics
