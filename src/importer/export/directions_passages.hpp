// Directions as passages: paragraphs, and lists after the paragraph they stand behind.
#pragma once

#include <importer/export/passages.hpp>
#include <importer/guide.hpp>

namespace assay::importer {

void add_directions(Passages& page, const Directions& directions);

} // namespace assay::importer
