// The typefaces inside the program, for the press.
#pragma once

#include <string_view>
#include <vector>

namespace assay::app {

std::vector<std::string_view> typefaces_inside();

} // namespace assay::app
