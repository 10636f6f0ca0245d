// A Word document to blocks. Called by `parse`.
#pragma once

#include <base/result.hpp>
#include <importer/document/document.hpp>
#include <importer/notice.hpp>

#include <string_view>

namespace assay::importer {

// True for a ZIP archive, which a Word document is.
bool is_zip(std::string_view bytes);

// Fills `document` from a .docx file. Tracked changes count as accepted; page headers and footers are lines aside, the
// table of contents and comments are left out; each with a notice. Refused with a sentence: other archives, broken or
// protected ones, what unpacks beyond bounds or nests deeper than any document.
Result<void> read_docx(std::string_view bytes, Document& document, std::vector<Notice>& notices);

} // namespace assay::importer
