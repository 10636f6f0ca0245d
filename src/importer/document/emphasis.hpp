// Markdown's inline marks: emphasis is taken away, backslash escapes are resolved, everything else stays as written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::importer {

struct PlainText {
    std::string text;
    std::uint32_t lead = 0; // bytes of strong text at the beginning, 0 where it does not open strongly
    bool is_strong = false; // all of it is strong, a closing colon aside
};

// True where `text` holds a mark that `plain_of_markdown` would look at.
bool has_inline_marks(std::string_view text);

PlainText plain_of_markdown(std::string_view text);

// The inverse for text that holds no emphasis: what reads back as `text`.
std::string escape_markdown(std::string_view text);

} // namespace assay::importer
