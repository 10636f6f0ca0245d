// Small questions about text that every layer asks. Text is UTF-8 throughout.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

// True for well-formed UTF-8 (no surrogates, no overlong forms, nothing past U+10FFFF).
bool is_utf8(std::string_view bytes);

// The same text with each malformed byte replaced by U+FFFD.
std::string mend_utf8(std::string_view bytes);

// Without leading and trailing ASCII white space and U+00A0.
std::string_view trim(std::string_view text);

// ASCII letters to lower case, all else untouched; for names of headers, media types and e-mail comparison.
std::string lower_ascii(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char mark);

// A printable word for a size: "12 bytes", "3.4 MiB".
std::string size_in_words(std::size_t bytes);

} // namespace assay
