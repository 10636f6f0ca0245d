// Fields of applications and their limits.
#pragma once

#include <applications/application.hpp>
#include <base/fields.hpp>

namespace assay::applications {

ASSAY_ENUM(ClosureKind, rejected, withdrawn, hired)
ASSAY_FIELDS(ApplicationClosure, (kind, reason, note, at))
ASSAY_FIELDS(Pass, (stage_id, passed_by, passed_by_name, at))
ASSAY_FIELDS(Place, (phase, stage_id))
ASSAY_FIELDS(Application, (id, job_id, candidate_id, candidate_name, phase, stage_id, stage_title, entered_at,
                           withdrawn, closure, passes, created_at))
ASSAY_FIELDS(ApplicationInput, (job_id, candidate_id))
ASSAY_FIELDS(MoveInput, (stage_id, phase))
ASSAY_FIELDS(PassInput, (stage_id))
ASSAY_FIELDS(Rejection, (reason, note))
ASSAY_FIELDS(Withdrawal, (reason))
ASSAY_FIELDS(Reopening, (reason))
ASSAY_FIELDS(StoredApplication,
             (application_id, job_id, candidate_id, sort_key, phase, stage_id, entered_at, closure_kind, closure_reason,
              closure_note, closed_at, closed_by, etag, created_at, updated_at))

} // namespace assay::applications

namespace assay {

template <>
inline constexpr auto field_rules<applications::Rejection> =
    rules(rule<&applications::Rejection::reason>({.min_length = 1, .max_length = 500}),
          rule<&applications::Rejection::note>({.max_length = 4000}));

template <>
inline constexpr auto field_rules<applications::Withdrawal> =
    rules(rule<&applications::Withdrawal::reason>({.max_length = 500}));

template <>
inline constexpr auto field_rules<applications::Reopening> =
    rules(rule<&applications::Reopening::reason>({.min_length = 1, .max_length = 500}));

} // namespace assay
