// Fields of comments and their limits.
#pragma once

#include <guide_drafts/guide_comment.hpp>
#include <guide_drafts/guide_draft_fields.hpp>

namespace assay::guide_drafts {

ASSAY_FIELDS(NewGuideComment, (path, text))
ASSAY_FIELDS(GuideCommentPatch, (is_resolved, text))
ASSAY_FIELDS(GuideComment, (id, path, text, author, created_at, resolved_at, resolved_by))

} // namespace assay::guide_drafts

namespace assay {

template <>
inline constexpr auto field_rules<guide_drafts::NewGuideComment> =
    rules(rule<&guide_drafts::NewGuideComment::path>({.max_length = 500}),
          rule<&guide_drafts::NewGuideComment::text>({.min_length = 1, .max_length = 5000}));

template <>
inline constexpr auto field_rules<guide_drafts::GuideCommentPatch> =
    rules(rule<&guide_drafts::GuideCommentPatch::text>({.min_length = 1, .max_length = 5000}));

} // namespace assay
