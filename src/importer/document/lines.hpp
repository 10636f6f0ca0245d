// Text to source lines, and the measures of a line.
#pragma once

#include <string_view>
#include <vector>

namespace assay::importer {

// The lines of `text` without their ends (LF, CRLF or CR); a last line without an end counts. Stops after `limit` + 1.
std::vector<std::string_view> split_lines(std::string_view text, std::size_t limit);

// Columns of white space that `line` opens with; a tab reaches the next multiple of four.
int indent_of(std::string_view line);

} // namespace assay::importer
