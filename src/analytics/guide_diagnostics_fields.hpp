#pragma once

#include <analytics/guide_diagnostics.hpp>
#include <analytics/interviewers_fields.hpp>

namespace assay::analytics {

ASSAY_ENUM(ItemFinding, separates_nobody, unused_levels, disordered, read_differently)
ASSAY_FIELDS(ItemDiagnostics, (item_id, name, stage_title, n_ratings, n_missing, n_candidates, n_raters, levels,
                               separation, difficulty, difficulty_se, set, thresholds, reading, findings, reason))
ASSAY_FIELDS(RepeatedItems, (item_id, other_id, n_cards, correlation))
ASSAY_FIELDS(GuideDiagnostics, (guide_id, version, items, repeats, n, notes, reasons))

} // namespace assay::analytics
