// Fields of guide imports and their limits.
#pragma once

#include <guides/guide_fields.hpp>
#include <guides/guide_import.hpp>

namespace assay::guides {

ASSAY_ENUM(ImportState, open, accepted)
ASSAY_FIELDS(PreviewLine, (line, text, role, pointer, sure))
ASSAY_FIELDS(GuideImport,
             (id, file_name, state, guide, lines, notices, counts, created_at, guide_id, version, draft_id))
ASSAY_FIELDS(ImportPatch, (roles))
ASSAY_FIELDS(Acceptance, (guide_id, note, as_draft))
ASSAY_FIELDS(AcceptedImport, (guide_id, version))
ASSAY_FIELDS(ImportedDraft, (draft_id))
ASSAY_FIELDS(StoredImport, (guide_import_id, file_name, source_sha256, roles, state, guide_id, version, guide_draft_id,
                            etag, person_id, created_at))

} // namespace assay::guides

namespace assay {

template <>
inline constexpr auto field_rules<guides::ImportPatch> =
    rules(rule<&guides::ImportPatch::roles>({.min_length = 1, .max_length = 20'000}));

template <>
inline constexpr auto field_rules<guides::Acceptance> = rules(rule<&guides::Acceptance::note>({.max_length = 2000}));

} // namespace assay
