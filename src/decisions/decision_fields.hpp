#pragma once

#include <decisions/decision.hpp>

namespace assay::decisions {

ASSAY_FIELDS(DecisionInput, (outcome, reason))
ASSAY_FIELDS(Decision, (id, application_id, outcome, reason, composite, left_out, differs, decided_by, decided_by_name,
                        decided_at))

} // namespace assay::decisions

namespace assay {
template <>
inline constexpr auto field_rules<decisions::DecisionInput> =
    rules(rule<&decisions::DecisionInput::reason>({.min_length = 1, .max_length = 10'000}));
} // namespace assay
