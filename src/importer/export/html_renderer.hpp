// Passages as one HTML page that needs nothing else: own style, contents, no script; readable on a screen, on paper and
// by a screen reader. Its headings stand in the order and on the levels of the Markdown form.
#pragma once

#include <importer/export/passages.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

// `foot` stands at the foot of every printed page.
std::string rendered_html(const std::vector<Passage>& passages, std::string_view foot);

} // namespace assay::importer
