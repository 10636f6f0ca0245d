// What holds of a draft as a whole: how a guide becomes one and is read back, and what is checked after every change.
// Pure but for the ids it is handed.
#pragma once

#include <base/ids.hpp>
#include <base/result.hpp>
#include <guide_drafts/guide_draft.hpp>

namespace assay::guide_drafts {

// A guide as a draft keeps it: every element with an id (those that are there stay), kept texts pointing by id,
// placeholders counted, what speaks of the source document's lines left out.
DraftContent drafted(importer::Guide guide, Ids& ids);

// The other way: the guide as everybody else reads it.
importer::Guide plain_guide(const DraftContent& content);

// Counts placeholders anew, and remembers what people said of those that stand nowhere now.
void count_placeholders(DraftContent& content);

// Indexes that `changes` made point at nothing, at `/changes/N/value` of the change that comes nearest. A fault that
// was there before is nobody's reason to lose a change.
std::vector<FieldError> broken_by(const importer::Guide& before, const importer::Guide& after,
                                  const std::vector<GuideChange>& changes);

} // namespace assay::guide_drafts
