// Words that say nothing about what a text is about: the small words of English, and those that every guide uses of
// every subject ("tell", "example", "candidate", "strong").
#pragma once

#include <string_view>

namespace assay::review {

// `word` is folded and not stemmed.
bool is_light(std::string_view word);

// Small words by which a text is known to be English.
bool is_telling_english_word(std::string_view word);

} // namespace assay::review
