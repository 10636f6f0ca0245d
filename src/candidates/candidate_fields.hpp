// Fields of candidates and their limits.
#pragma once

#include <base/fields.hpp>
#include <candidates/candidate.hpp>

namespace assay::candidates {

ASSAY_FIELDS(CandidateInput, (name, email, phone, location, source, notes))
ASSAY_FIELDS(CandidatePatch, (name, email, phone, location, source, notes))
ASSAY_FIELDS(Candidate, (id, name, email, phone, location, source, notes, files, applications, created_at, may_edit))
ASSAY_FIELDS(CandidateSummary,
             (id, name, email, application_id, job_title, phase, stage_title, updated_at, applications))
ASSAY_FIELDS(StoredCandidate, (candidate_id, number, name, sort_key, email, email_key, phone, location, source, notes,
                               etag, created_by, created_at, updated_at))

} // namespace assay::candidates

namespace assay {

template <>
inline constexpr auto field_rules<candidates::CandidateInput> =
    rules(rule<&candidates::CandidateInput::name>({.min_length = 1, .max_length = 200}),
          rule<&candidates::CandidateInput::email>({.min_length = 3, .max_length = 254}),
          rule<&candidates::CandidateInput::phone>({.max_length = 50}),
          rule<&candidates::CandidateInput::location>({.max_length = 200}),
          rule<&candidates::CandidateInput::source>({.max_length = 200}),
          rule<&candidates::CandidateInput::notes>({.max_length = 10'000}));

template <>
inline constexpr auto field_rules<candidates::CandidatePatch> =
    rules(rule<&candidates::CandidatePatch::name>({.min_length = 1, .max_length = 200}),
          rule<&candidates::CandidatePatch::email>({.min_length = 3, .max_length = 254}),
          rule<&candidates::CandidatePatch::phone>({.max_length = 50}),
          rule<&candidates::CandidatePatch::location>({.max_length = 200}),
          rule<&candidates::CandidatePatch::source>({.max_length = 200}),
          rule<&candidates::CandidatePatch::notes>({.max_length = 10'000}));

} // namespace assay
