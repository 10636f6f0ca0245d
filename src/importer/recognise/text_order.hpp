// The order of kept texts: that of the entries they stand before.
#pragma once

#include <importer/recognise/draft.hpp>

namespace assay::importer {

// Sorts the guide's texts by where they stand, equal places in document order, and moves their placements along.
void sort_texts(Draft& draft);

} // namespace assay::importer
