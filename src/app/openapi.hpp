// Prints the OpenAPI 3.1 document of a registry.
#pragma once

#include <platform/api/registry.hpp>

#include <string>

namespace assay::app {

std::string openapi_document(const api::Registry& registry);

} // namespace assay::app
