// A saved web page to blocks. Called by `parse`.
#pragma once

#include <base/result.hpp>
#include <importer/document/document.hpp>
#include <importer/notice.hpp>

namespace assay::importer {

// True for what begins as a page does, in any encoding, and for what is named as one and holds a tag.
bool is_html(std::string_view bytes, std::string_view file_name);

// Fills `document` from the page's bytes. The encoding is told by a byte order mark, else by being UTF-8, else by the
// page itself. Scripts, styles and what is not shown is no text; navigation and what stands around the main element is
// left out with a notice. Refused as `decode` and `write_blocks` refuse.
Result<void> read_html(std::string_view bytes, Document& document, std::vector<Notice>& notices);

} // namespace assay::importer
