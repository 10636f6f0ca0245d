// How questions and anchors are worded: what cannot be answered well, must not be asked, or cannot be rated by. English
// only; each rule would rather miss a case than call a sound question unsound.
#pragma once

#include <review/review.hpp>

namespace assay::review {

using Findings = std::vector<GuideFinding>;

// Says once that nothing was judged where the guide is in another language.
void find_wording_faults(const importer::Guide& guide, Findings& findings);

// age, family, religion, origin, health, gender, union, arrest, pay: risky-question
void find_risky_questions(const importer::Guide& guide, Findings& findings);

// double-barrelled, leading-question, closed-question, only-hypothetical
void find_question_faults(const importer::Guide& guide, Findings& findings);

// vague-anchors, anchors-alike, anchor-not-observable
void find_anchor_faults(const importer::Guide& guide, Findings& findings);

} // namespace assay::review
