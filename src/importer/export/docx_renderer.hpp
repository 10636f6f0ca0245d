// Passages as a Word document with Word's own styles: headings on the levels of the Markdown form, lists that are
// lists, bold where Markdown is. The same passages give the same bytes.
#pragma once

#include <importer/export/passages.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

// `foot` stands at the foot of every page, beside its number.
std::string rendered_docx(const std::vector<Passage>& passages, std::string_view foot);

} // namespace assay::importer
