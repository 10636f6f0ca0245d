// Endpoints of the bank, and what a draft of a guide could take over from it.
#pragma once

#include <library/bank_entry_service.hpp>
#include <library/bank_use_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::library {

// What the endpoints stand on; lives as long as the registry.
struct BankParts {
    BankEntryService& entries;
    BankUseService& uses;
    const guide_drafts::GuideDraftService& drafts;
};

void add_bank_routes(api::Registry& registry, const BankParts& parts);

} // namespace assay::library
