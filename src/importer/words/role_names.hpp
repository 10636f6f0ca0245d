// Roles of lines as a sentence names them: "a follow-up".
#pragma once

#include <importer/placement.hpp>

#include <string_view>

namespace assay::importer {

std::string_view words_for(LineRole role);

} // namespace assay::importer
