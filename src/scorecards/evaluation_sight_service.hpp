// Evaluations of an application that are no scorecard: references, votes, minutes of the debrief, figures kept with a
// decision. They are as sealed as a card that somebody else had handed in.
#pragma once

#include <applications/application_scope.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>
#include <scorecards/sight_rules.hpp>

namespace assay::scorecards {

// The rule of may_see_content, asked for a card of another person under the strictest seal of the application.
Sight evaluation_sight(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope);

} // namespace assay::scorecards
