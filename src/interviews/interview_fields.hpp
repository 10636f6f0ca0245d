// Fields of interviews and their limits.
#pragma once

#include <base/fields.hpp>
#include <interviews/interview.hpp>
#include <scorecards/scorecard_fields.hpp>

namespace assay::interviews {

ASSAY_ENUM(InterviewState, booked, cancelled)
ASSAY_FIELDS(InterviewInput, (application_id, stage_id, interviewer_ids, starts_at, ends_at, location, lead_id))
ASSAY_FIELDS(InterviewPatch, (starts_at, ends_at, location, lead_id, interviewer_ids, reason))
ASSAY_FIELDS(CancellationInput, (reason))
ASSAY_FIELDS(Interview, (id, application_id, candidate_id, candidate_name, job_id, job_title, stage_id, stage_title,
                         starts_at, ends_at, location, lead_id, state, scorecards))
ASSAY_FIELDS(StoredInterview, (interview_id, application_id, candidate_id, candidate_name, job_id, job_title,
                               guide_version_id, stage_id, lead_id, starts_at, ends_at, location, state, etag))

inline constexpr std::size_t most_interviewers = 20;
inline constexpr std::size_t most_location = 1000;

} // namespace assay::interviews

namespace assay {

template <>
inline constexpr auto field_rules<interviews::InterviewInput> = rules(
    rule<&interviews::InterviewInput::application_id>({.min_length = 1, .max_length = 64}),
    rule<&interviews::InterviewInput::stage_id>({.min_length = 1, .max_length = 64}),
    rule<&interviews::InterviewInput::interviewer_ids>({.min_length = 1, .max_length = interviews::most_interviewers}),
    rule<&interviews::InterviewInput::location>({.max_length = interviews::most_location}));

template <>
inline constexpr auto field_rules<interviews::InterviewPatch> = rules(
    rule<&interviews::InterviewPatch::interviewer_ids>({.min_length = 1, .max_length = interviews::most_interviewers}),
    rule<&interviews::InterviewPatch::location>({.max_length = interviews::most_location}),
    rule<&interviews::InterviewPatch::reason>({.max_length = 4000}));

template <>
inline constexpr auto field_rules<interviews::CancellationInput> =
    rules(rule<&interviews::CancellationInput::reason>({.min_length = 1, .max_length = 4000}));

} // namespace assay
