// A guide as passages: the order of its parts and the labels they stand under, the same for every form. Written out as
// text, Markdown or a Word document, it reads back as the same guide.
#pragma once

#include <importer/export/passages.hpp>
#include <importer/guide.hpp>

#include <vector>

namespace assay::importer {

std::vector<Passage> described_guide(const Guide& guide);

} // namespace assay::importer
