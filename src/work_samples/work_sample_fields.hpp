// Fields of work samples and their limits.
#pragma once

#include <scorecards/scorecard_fields.hpp>
#include <work_samples/work_sample.hpp>

namespace assay::work_samples {

ASSAY_ENUM(WorkSampleState, sent, opened, submitted, late, expired, cancelled)
ASSAY_ENUM(SubmittedKind, other)
ASSAY_FIELDS(WorkSampleInput, (application_id, stage_id, due_at, reviewer_ids, placeholder_values))
ASSAY_FIELDS(ExtensionInput, (due_at, reason))
ASSAY_FIELDS(WorkSampleCancellation, (reason))
ASSAY_FIELDS(SubmittedFile, (id, name, media_type, size, sha256, kind, created_at, has_text))
ASSAY_FIELDS(Submission, (id, submitted_at, note, minutes_spent, files))
ASSAY_FIELDS(Extension, (due_before, due_after, reason, granted_by_name, granted_at))
ASSAY_FIELDS(WorkSample, (id, application_id, stage_id, stage_title, state, sent_at, due_at, late, link, effort_hours,
                          submission, extensions, scorecards))
ASSAY_FIELDS(StoredWorkSample,
             (work_sample_id, application_id, guide_version_id, stage_id, token, token_digest, placeholder_values,
              sent_at, due_at, opened_at, submitted_at, cancelled_at, cancelled_reason, etag, created_by))

} // namespace assay::work_samples

namespace assay {

template <>
inline constexpr auto field_rules<work_samples::WorkSampleInput> =
    rules(rule<&work_samples::WorkSampleInput::reviewer_ids>({.min_length = 1, .max_length = 20}),
          rule<&work_samples::WorkSampleInput::placeholder_values>({.max_length = 100}));

template <>
inline constexpr auto field_rules<work_samples::ExtensionInput> =
    rules(rule<&work_samples::ExtensionInput::reason>({.min_length = 1, .max_length = 2'000}));

template <>
inline constexpr auto field_rules<work_samples::WorkSampleCancellation> =
    rules(rule<&work_samples::WorkSampleCancellation::reason>({.min_length = 1, .max_length = 2'000}));

} // namespace assay
