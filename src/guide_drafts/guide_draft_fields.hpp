// Fields of drafts and their limits.
#pragma once

#include <base/fields.hpp>
#include <guide_drafts/guide_draft.hpp>
#include <importer/guide_fields.hpp>

namespace assay::guide_drafts {

ASSAY_ENUM(DraftState, open, published, discarded)
ASSAY_ENUM(ChangeOp, set, insert, remove, move)
ASSAY_FIELDS(NewGuideDraft, (guide_id, built_in, blank, title))
ASSAY_FIELDS(OpenedDraft, (id, guide_id, base_version))
ASSAY_FIELDS(GuideChange, (op, path, value, to, before))
ASSAY_FIELDS(GuideDraftPatch, (changes))
ASSAY_FIELDS(RelinkedItem, (id, kind, outcome))
ASSAY_FIELDS(ChangedDraft, (id, updated_at, placeholders, items))
ASSAY_FIELDS(DraftPublication, (note, over))
ASSAY_FIELDS(PublishedDraft, (guide_id, version))
ASSAY_FIELDS(NamedPerson, (id, name))
ASSAY_FIELDS(GuideDraftSummary, (id, guide_id, base_version, title, updated_at, updated_by, state))
ASSAY_FIELDS(GuideDraftEnvelope, (id, guide_id, base_version, newest_version, published_version, state, updated_at,
                                  updated_by, jobs, may_publish))
ASSAY_FIELDS(FormerParts, (placeholders, outcomes))

} // namespace assay::guide_drafts

namespace assay {

template <>
inline constexpr auto field_rules<guide_drafts::NewGuideDraft> =
    rules(rule<&guide_drafts::NewGuideDraft::title>({.min_length = 1, .max_length = 500}));

template <>
inline constexpr auto field_rules<guide_drafts::GuideChange> =
    rules(rule<&guide_drafts::GuideChange::path>({.max_length = 500}),
          rule<&guide_drafts::GuideChange::to>({.max_length = 500}));

template <>
inline constexpr auto field_rules<guide_drafts::GuideDraftPatch> =
    rules(rule<&guide_drafts::GuideDraftPatch::changes>({.min_length = 1, .max_length = 1000}));

template <>
inline constexpr auto field_rules<guide_drafts::DraftPublication> =
    rules(rule<&guide_drafts::DraftPublication::note>(
              {.max_length = 2000, .documentation = "Why; needed for the next version of a guide that is there."}),
          rule<&guide_drafts::DraftPublication::over>(
              {.min = 1, .documentation = "The newest version, where it is not the one that the draft began as."}));

} // namespace assay
