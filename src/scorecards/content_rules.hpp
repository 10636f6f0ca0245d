// What a draft may hold and what a submission must hold, judged against the stage of the guide it belongs to. Pure.
#pragma once

#include <base/result.hpp>
#include <importer/guide.hpp>
#include <scorecards/scorecard.hpp>

namespace assay::scorecards {

// The draft as it is kept: texts trimmed of nothing, blank reasons and evidence as absent, questions with defaults.
Content content_of(const DraftInput& input);

// Ids the stage does not have, ids given twice, indexes out of range. Pointers lead into the draft that was sent.
std::vector<FieldError> faults_in_draft(const Content& content, const importer::Stage& stage);

// What is missing for submission: `/ratings/ITEM_ID` for each item with neither rating nor reason, `/recommendation`.
std::vector<FieldError> missing_for_submission(const Content& content, const importer::Stage& stage);

// The ratings in the order of the stage's items, for items that have one.
std::vector<Rating> in_guide_order(const std::vector<Rating>& ratings, const importer::Stage& stage);

// By item, in the order of first appearance; only items that two interviewers or more gave a level of 1 to 4.
std::vector<Disagreement> disagreements(const std::vector<VisibleRating>& ratings);

} // namespace assay::scorecards
