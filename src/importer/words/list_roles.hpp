// What a list in the directions is for, told from its heading.
#pragma once

#include <importer/guide.hpp>

#include <string_view>

namespace assay::importer {

ListRole role_of_list(std::string_view heading);

} // namespace assay::importer
