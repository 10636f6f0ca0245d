// Tables pasted from a spreadsheet: lines whose cells are parted by tabs.
#pragma once

#include <importer/document/document.hpp>

namespace assay::importer {

// Gives the rows of such tables the shape `table`: lines next to each other, at least two of three cells or three of
// two. Their text is the line as it stands, so that an empty first cell counts.
void find_tab_tables(Document& document);

} // namespace assay::importer
