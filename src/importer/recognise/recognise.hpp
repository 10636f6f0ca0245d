// A document to a guide: outlines it and hands each part to its recogniser.
#pragma once

#include <importer/recognise/draft.hpp>

namespace assay::importer {

// Reads the draft's document into its guide, all but what `finish` does.
void recognise(Draft& draft);

} // namespace assay::importer
