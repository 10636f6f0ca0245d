// Markdown to blocks: what the text reader does, and `#` headings, emphasis, block quotes, fences and tables.
#pragma once

#include <importer/document/document.hpp>

namespace assay::importer {

// True where the name says Markdown or the content does (two `#` headings, or one and a table's separator row).
bool is_markdown(std::string_view file_name, const std::vector<std::string_view>& lines);

// Fills `document.blocks` from its lines, one block a non-blank line; texts without emphasis live in `document.made`.
void read_markdown(Document& document);

} // namespace assay::importer
