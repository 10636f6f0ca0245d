// Fields of outcomes and their limits.
#pragma once

#include <applications/application_fields.hpp>
#include <decisions/decision_fields.hpp>
#include <outcomes/outcome.hpp>

namespace assay::outcomes {

ASSAY_FIELDS(OutcomeLevel, (place, level))
ASSAY_FIELDS(OutcomeInput, (application_id, month, has_left, performance, levels, note))
ASSAY_FIELDS(OutcomePatch, (has_left, performance, levels, note))
ASSAY_FIELDS(OutcomeContent, (has_left, performance, levels, note))
ASSAY_FIELDS(OutcomeReview, (id, application_id, month, has_left, performance, levels, note, recorded_by,
                             recorded_by_name, recorded_at))
ASSAY_FIELDS(ReviewDay, (month, due_on, opens_on))
ASSAY_FIELDS(OutcomeForecast, (place, mean, ratings))
ASSAY_FIELDS(ApplicationOutcomes, (items, outcomes, due, forecast))
ASSAY_FIELDS(DueOutcome, (application_id, job_id, candidate_name, job_title, month, due_on, is_overdue))
ASSAY_FIELDS(HireStanding, (decided, decided_at, phase, closure_kind))

} // namespace assay::outcomes

namespace assay {

template <>
inline constexpr auto field_rules<outcomes::OutcomeLevel> =
    rules(rule<&outcomes::OutcomeLevel::place>({.min = 0, .max = 999}),
          rule<&outcomes::OutcomeLevel::level>({.min = 0, .max = 4}));

template <>
inline constexpr auto field_rules<outcomes::OutcomeInput> =
    rules(rule<&outcomes::OutcomeInput::application_id>({.min_length = 1, .max_length = 64}),
          rule<&outcomes::OutcomeInput::month>({.documentation = "6 or 12"}),
          rule<&outcomes::OutcomeInput::performance>({.min = 1, .max = 4}),
          rule<&outcomes::OutcomeInput::levels>({.max_length = 200}),
          rule<&outcomes::OutcomeInput::note>({.max_length = 4000}));

template <>
inline constexpr auto field_rules<outcomes::OutcomePatch> =
    rules(rule<&outcomes::OutcomePatch::performance>({.min = 1, .max = 4}),
          rule<&outcomes::OutcomePatch::levels>({.max_length = 200}),
          rule<&outcomes::OutcomePatch::note>({.max_length = 4000}));

} // namespace assay
