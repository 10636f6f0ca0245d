// What a draft may begin as. Pure.
#pragma once

#include <base/result.hpp>
#include <guide_drafts/guide_draft.hpp>
#include <guides/guide.hpp>

namespace assay::guide_drafts {

// Exactly one of `guide_id`, `built_in` and `blank`, and a title for a blank one only.
Result<void> must_name_one_source(const NewGuideDraft& wish);

// A document's guide as a draft's: ids of another guide do not come along.
guides::GuideDraft without_ids(guides::GuideDraft draft);

// `skeleton` (null: one stage without anything) under a title of its own.
guides::GuideDraft blank_draft(const importer::Guide* skeleton, const std::optional<std::string>& title);

} // namespace assay::guide_drafts
