// Text inside HTML and XML, whatever it holds.
#pragma once

#include <string>
#include <string_view>

namespace assay::importer {

// Appends `text` with the marks of the markup escaped, fit for element content and quoted attributes. What XML 1.0
// forbids (control characters, malformed bytes) becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

} // namespace assay::importer
