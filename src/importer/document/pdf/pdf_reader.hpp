// The layout of a PDF to blocks. Called by `parse_pdf_layout`.
#pragma once

#include <base/result.hpp>
#include <importer/document/document.hpp>
#include <importer/notice.hpp>

namespace assay::importer {

// Fills `document` from what `pdftohtml -xml` printed; its lines are lines of print and rows of tables, at the end what
// stands at the top and foot of pages. Lines with a chosen role begin a block. Refused: a layout without any text.
Result<void> read_pdf_layout(std::string_view layout, const RoleOverrides& chosen, Document& document,
                             std::vector<Notice>& notices);

} // namespace assay::importer
