// Names from files within sentences and tables: on one line, and no longer than people read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

// Control characters become spaces; what is longer than `most` bytes is cut between characters and ends in "…".
// `text` is UTF-8; `most` is at least 3.
std::string shown_name(std::string_view text, std::size_t most = 60);

// The first ten, with commas between them, and how many more there are.
std::string shown_names(const std::vector<std::string>& names);

} // namespace assay::measurement
