#pragma once

#include <outcomes/outcome_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::outcomes {

void add_outcome_routes(api::Registry& registry, OutcomeService& outcomes, scorecards::SealService& seals);

} // namespace assay::outcomes
