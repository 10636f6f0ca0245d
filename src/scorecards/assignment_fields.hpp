// Fields of assignments and openings, and their limits.
#pragma once

#include <base/fields.hpp>
#include <scorecards/assignment.hpp>
#include <scorecards/seal.hpp>

namespace assay::scorecards {

ASSAY_FIELDS(AssignmentWish,
             (application_id, interview_id, work_sample_id, guide_version_id, stage_id, interviewer_id, seal, due_at))
ASSAY_FIELDS(CardState, (scorecard_id, interview_id, work_sample_id, stage_id, interviewer_id, interviewer_name, state,
                         seal, due_at))
ASSAY_FIELDS(OwedCard, (scorecard_id, application_id, interview_id, work_sample_id, guide_version_id, stage_id,
                        has_draft, due_at))
ASSAY_FIELDS(ExcuseInput, (reason))
ASSAY_FIELDS(UnsealingInput, (person_id, reason))
ASSAY_FIELDS(Opening, (person_id, person_name, reason, by_name, at))

} // namespace assay::scorecards

namespace assay {

template <>
inline constexpr auto field_rules<scorecards::ExcuseInput> =
    rules(rule<&scorecards::ExcuseInput::reason>({.min_length = 1, .max_length = 4000}));

template <>
inline constexpr auto field_rules<scorecards::UnsealingInput> =
    rules(rule<&scorecards::UnsealingInput::person_id>({.min_length = 1, .max_length = 64}),
          rule<&scorecards::UnsealingInput::reason>({.min_length = 1, .max_length = 4000}));

} // namespace assay
