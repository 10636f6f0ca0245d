#pragma once

#include <decisions/decision_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::decisions {

void add_decision_routes(api::Registry& registry, DecisionService& decisions);

} // namespace assay::decisions
