#pragma once

#include <platform/api/registry.hpp>

namespace assay::audit {

void add_audit_routes(api::Registry& registry);

} // namespace assay::audit
