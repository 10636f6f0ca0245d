// The changes of one request upon a draft, all or none. Pure but for the ids it is handed.
#pragma once

#include <base/ids.hpp>
#include <base/result.hpp>
#include <guide_drafts/guide_draft.hpp>

namespace assay::guide_drafts {

struct ChangedContent {
    DraftContent content;
    std::vector<RelinkedItem> items; // those that followed their outcome
};

// Refused with every fault, each at `/changes/N/path`, `/value`, `/to` or `/before`: a path that leads to nothing, a
// value of another shape or beyond its limits, an id that is there already, an index that would point at nothing.
// Placeholders are counted anew. Elements come in with an id of their own or get one.
Result<ChangedContent> with_changes(const DraftContent& before, const std::vector<GuideChange>& changes, Ids& ids);

} // namespace assay::guide_drafts
