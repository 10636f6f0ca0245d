// Routes of scorecards: one's own card, the cards of an application, excuses and openings.
#pragma once

#include <platform/api/registry.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/scorecard_service.hpp>
#include <scorecards/seal_service.hpp>

namespace assay::scorecards {

void add_scorecard_routes(api::Registry& registry, ScorecardService& scorecards, AssignmentService& assignments,
                          SealService& seals);

} // namespace assay::scorecards
