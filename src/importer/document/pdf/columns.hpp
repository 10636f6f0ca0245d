// Tables of a page without rules: lines in which the same columns stand side by side.
#pragma once

#include <importer/document/pdf/print_lines.hpp>
#include <importer/document/rich/piece.hpp>

#include <span>

namespace assay::importer::pdf {

// How many lines from the first of `lines` on are a table's; 0 where no table begins there. A table has two rows at
// least, and stands on one page: its rest on the next is a table of its own, which `continue_table` adds.
std::size_t table_length(std::span<const PrintLine> lines);

// The rows of a table's lines, one piece a row. `line_gap` is what stands between two lines of one paragraph; more than
// that parts rows.
Pieces rows_of(std::span<PrintLine> lines, int line_gap);

// Adds the rows of a table that goes on at the top of a page: its header again is dropped (and counted as one of the
// lines of print), a first row without a name belongs to the last one above.
bool continue_table(Pieces& above, Pieces& rows);

} // namespace assay::importer::pdf
