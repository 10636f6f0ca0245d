// Sort keys for names in any script, made by ICU's root collation, so that both engines order alike by plain bytes.
#pragma once

#include <string>
#include <string_view>

namespace assay::text {

// Lower-case hexadecimal; comparing keys bytewise compares the texts as a reader would. At most 400 characters long.
std::string sort_key(std::string_view utf8);

// Lower case without accents, for search words typed by people.
std::string folded(std::string_view utf8);

} // namespace assay::text
