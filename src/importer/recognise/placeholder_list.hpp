// The guide's list of placeholders.
#pragma once

#include <importer/recognise/draft.hpp>

namespace assay::importer {

// Fills the list in the order of the guide's texts, with the source lines that they stand on.
void collect_placeholders(Draft& draft);

} // namespace assay::importer
