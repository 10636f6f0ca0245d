// Passages as plain text (headings underlined, lists with dashes) or as Markdown: what looks the same to a reader and
// to the importer.
#pragma once

#include <importer/export/passages.hpp>

#include <string>
#include <vector>

namespace assay::importer {

enum class TextStyle { text, markdown };

std::string rendered_text(const std::vector<Passage>& passages, TextStyle style);

} // namespace assay::importer
