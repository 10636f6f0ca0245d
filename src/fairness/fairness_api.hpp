#pragma once

#include <fairness/self_identification_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::fairness {

void add_fairness_routes(api::Registry& registry, const SelfIdentificationService& self_identifications,
                         guides::GuideCatalogue& catalogue);

} // namespace assay::fairness
