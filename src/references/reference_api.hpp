#pragma once

#include <platform/api/registry.hpp>
#include <references/reference_service.hpp>

namespace assay::references {

void add_reference_routes(api::Registry& registry, ReferenceService& references);

} // namespace assay::references
