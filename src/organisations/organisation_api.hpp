#pragma once

#include <organisations/organisation_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::organisations {

void add_organisation_routes(api::Registry& registry, OrganisationService& organisations);

} // namespace assay::organisations
