// From pieces to what the importer works on: source lines, one a paragraph, hard break or row, and their blocks.
#pragma once

#include <base/result.hpp>
#include <importer/document/rich/piece.hpp>

namespace assay::importer {

// Fills `document.lines` and `document.blocks`. A title stands above every heading: where it is one, headings of level
// 1 count as level 2 and so on. Paragraphs that were typed with a mark ("- ", "3. ") become list entries. Refused: what
// text of that length would be refused for.
Result<void> write_blocks(Pieces pieces, Document& document);

Refusal too_many_lines();
Refusal too_large();

} // namespace assay::importer
