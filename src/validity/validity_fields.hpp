#pragma once

#include <analytics/interviewers_fields.hpp>
#include <importer/guide_fields.hpp>
#include <validity/validity.hpp>

namespace assay::validity {

ASSAY_FIELDS(Coefficient, (r, is_cut))
ASSAY_FIELDS(ScoreGroup, (n, mean_score, performance))
ASSAY_FIELDS(StageValidity, (kind, n, pearson, reason))
ASSAY_FIELDS(ScoreValidity, (n, n_applicants, criterion_reliability, u, pearson, spearman, for_criterion,
                             among_applicants, groups, stages, reasons))
ASSAY_FIELDS(ForecastBin, (n, mean_forecast, share))
ASSAY_FIELDS(BrierParts, (reliability, resolution, uncertainty, within))
ASSAY_FIELDS(ForecastValidity, (n, n_hires, mean_forecast, base_rate, brier, parts, skill, difference, bins))
ASSAY_FIELDS(Retention, (n, n_left, share))
ASSAY_FIELDS(MonthValidity, (month, n_reviews, scores, forecasts, retention, reasons))
ASSAY_FIELDS(Validity, (months, notes))

} // namespace assay::validity
