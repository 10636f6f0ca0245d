// The text of a Word document (Office Open XML). Bounded for hostile archives: unpacked size, entries, depth.
#pragma once

#include <base/result.hpp>

#include <string>
#include <string_view>

namespace assay::documents {

// True for a zip archive that holds a Word document's main part.
bool is_docx(std::string_view bytes);

// One line a paragraph, those of tables too. Refused as `invalid`: damaged archives, broken XML, a main
// part that unpacks beyond 8 MiB.
Result<std::string> docx_text(std::string_view bytes);

} // namespace assay::documents
