// Notes what a page showed of others' cards, before it leaves. For every page that shows cards or figures from them.
#pragma once

#include <platform/api/call.hpp>
#include <scorecards/seal_service.hpp>

namespace assay::scorecards {

// In a write transaction of its own; nothing happens where nothing is noteworthy.
void note_readings(api::Call& call, SealService& seals, const std::vector<Reading>& readings);

} // namespace assay::scorecards
