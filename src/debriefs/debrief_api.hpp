#pragma once

#include <debriefs/debrief_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::debriefs {

void add_debrief_routes(api::Registry& registry, DebriefService& debriefs, const DebriefViewService& views,
                        scorecards::SealService& seals);

} // namespace assay::debriefs
