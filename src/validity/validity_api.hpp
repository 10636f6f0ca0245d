#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::validity {

void add_validity_routes(api::Registry& registry, guides::GuideCatalogue& catalogue);

} // namespace assay::validity
