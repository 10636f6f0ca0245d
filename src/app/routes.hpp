// Every endpoint of the program: the site map on one screen.
#pragma once

#include <app/wiring.hpp>
#include <platform/api/registry.hpp>

namespace assay::app {

api::Registry all_routes(Wiring& wiring, const std::string& set_up_code);

} // namespace assay::app
