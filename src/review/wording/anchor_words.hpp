// Words that anchors should do without: those that praise or blame without saying what was done, and those that no
// interviewer can observe.
#pragma once

#include <string_view>

namespace assay::review {

// "good", "limited", "strong": says how much somebody liked it.
bool is_vague(std::string_view word);
// "understanding", "knowledge", "experience": what such a word is said of, and what cannot be seen itself.
bool names_an_inside(std::string_view word);
// Degrees by which two anchors may differ while saying the same: vague words, "very", "likely", "unlikely", "fully".
bool is_degree(std::string_view word);

} // namespace assay::review
