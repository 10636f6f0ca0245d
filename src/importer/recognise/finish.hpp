// What can be said only when every part has been read.
#pragma once

#include <importer/recognise/draft.hpp>

#include <string_view>

namespace assay::importer {

// Title, stage kinds and numbers, item kinds, placeholders, the order of kept texts, unplaced lines, and the notices
// that speak of the whole.
void finish(Draft& draft, std::string_view file_name);

} // namespace assay::importer
