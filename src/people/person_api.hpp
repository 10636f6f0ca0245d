#pragma once

#include <people/person_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::people {

void add_person_routes(api::Registry& registry, PersonService& people);

} // namespace assay::people
