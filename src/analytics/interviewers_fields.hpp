#pragma once

#include <analytics/interviewers.hpp>
#include <analytics/rated_rows_fields.hpp>

namespace assay::analytics {

ASSAY_FIELDS(Estimate, (estimate, low, high))
ASSAY_FIELDS(Range, (low, high))
ASSAY_FIELDS(RaterSeverity, (measure, se, low, high, levels))
ASSAY_FIELDS(Contrast, (n_pairs, correlation))
ASSAY_FIELDS(QuarterDrift, (quarter, n_ratings, bias))
ASSAY_FIELDS(Lateness, (n_cards, n_late, share_late, median_hours, median_interval))
ASSAY_FIELDS(Interviewer, (person_id, name, n_cards, n_candidates, n_ratings, group, severity, infit, infit_by_chance,
                           outfit, outfit_by_chance, halo, central, contrast, drift, lateness, reason))
ASSAY_FIELDS(Agreement, (pairs, observed, interval, expected))
ASSAY_FIELDS(RuledItem, (item_id, name, stage_title, set, n_ratings, difficulty))
ASSAY_FIELDS(InterviewerGroup, (group, n, estimation, agreement, items))
ASSAY_FIELDS(Interviewers, (interviewers, groups, since, notes))
ASSAY_FIELDS(OwnFigures, (own, group, since, notes))
ASSAY_FIELDS(SettledRow, (application_id, scorecard_id, interviewer_id, guide_version_id, stage_id, item_id, score,
                          due_at, submitted_at))
ASSAY_FIELDS(CardThatIsIn, (application_id, scorecard_id, interviewer_id, stage_id, submitted_at, owed_since))

} // namespace assay::analytics
