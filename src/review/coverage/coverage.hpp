// The coverage planner: the matrices of all stages, and what they and the plan of the conversations give cause to say.
#pragma once

#include <review/coverage/bags.hpp>
#include <review/review.hpp>

namespace assay::review {

using Findings = std::vector<GuideFinding>;

// The stages with their matrices and minutes.
std::vector<StageReview> stages_of(const importer::Guide& guide, const GuideBags& bags);

// item-not-asked, outcome-not-asked, outcomes-without-question, question-not-rated, no-stages, lines-unplaced
void find_gaps(const importer::Guide& guide, const std::vector<StageReview>& stages, Findings& findings);

// question-repeated
void find_repeats(const importer::Guide& guide, const GuideBags& bags, Findings& findings);

// too-little-time, too-many-items, no-minutes, no-candidate-minutes
void find_time_faults(const importer::Guide& guide, const std::vector<StageReview>& stages, Findings& findings);
// Least and most minutes that a stage takes, by the assumptions of docs/guide-checks.md.
importer::Range minutes_needed(const importer::Stage& stage);

// stage-overlap
void find_overlaps(const importer::Guide& guide, Findings& findings);

// anchors-missing, anchors-equal, level-0-missing
void find_scale_faults(const importer::Guide& guide, Findings& findings);

// True for the invitation to ask back ("What questions do you have for us?"), which is no question to be rated.
bool invites_questions(const importer::Question& question);

} // namespace assay::review
