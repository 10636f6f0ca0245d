// Endpoints that begin and move applications. Reading one with everything under it is overviews/.
#pragma once

#include <applications/application_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::applications {

void add_application_routes(api::Registry& registry, ApplicationService& applications);

} // namespace assay::applications
