// Remarks of reviewers on a draft, each at a path of it. A remark stays with its element wherever that moves, and is
// there still when its element is gone or the draft is published.
#pragma once

#include <guide_drafts/guide_draft.hpp>

namespace assay::guide_drafts {

struct NewGuideComment {
    std::string path; // a part, an element, a field, an entry of a list; empty: the guide as a whole
    std::string text;
};

struct GuideCommentPatch {
    Maybe<bool> is_resolved;
    Maybe<std::string> text; // its author's to change
};

struct GuideComment {
    std::string id;
    std::string path;
    std::string text;
    NamedPerson author;
    Instant created_at;
    std::optional<Instant> resolved_at;
    std::optional<NamedPerson> resolved_by;
};

} // namespace assay::guide_drafts
