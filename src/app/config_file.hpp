// The file of --config: one NAME=VALUE a line, named as the options are, `#` before remarks.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace assay::app {

// Hands every setting to `take`, which tells whether it knows the name. Throws WrongUse with file and line.
void read_config_file(const std::filesystem::path& file,
                      const std::function<bool(std::string_view name, std::string_view value)>& take);

} // namespace assay::app
