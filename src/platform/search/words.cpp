#include <platform/search/words.hpp>
#include <platform/text/collation.hpp>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>

namespace assay::search {
namespace {

constexpr std::size_t longest_word = 60;

bool stands_alone(UChar32 letter) {
    return u_hasBinaryProperty(letter, UCHAR_IDEOGRAPHIC) || (letter >= 0x3040 && letter <= 0x30FF);
}

// Calls take(word) for each word until it answers false.
template <class Take>
void each_word(std::string_view folded, Take take) {
    const auto text = icu::UnicodeString::fromUTF8({folded.data(), static_cast<std::int32_t>(folded.size())});
    std::string word;
    const auto finish = [&] {
        const bool goes_on = word.empty() || take(word);
        word.clear();
        return goes_on;
    };
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 letter = text.char32At(at);
        const bool is_word = u_isalnum(letter) != 0;
        const bool is_alone = is_word && stands_alone(letter);
        if ((!is_word || is_alone) && !finish()) return;
        if (is_word && word.size() + 4 <= longest_word) icu::UnicodeString(letter).toUTF8String(word);
        if (is_alone && !finish()) return;
    }
    finish();
}

} // namespace

std::vector<std::string> words_of(std::string_view text, std::size_t most) {
    std::set<std::string> found;
    each_word(text::folded(text), [&](const std::string& word) {
        found.insert(word);
        return found.size() < most;
    });
    return {found.begin(), found.end()};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

namespace {

std::vector<std::string> typed_words(std::string_view query) {
    constexpr std::size_t most_words = 8;
    return words_of(query.substr(0, 500), most_words);
}

} // namespace

std::string match_of(std::string_view query) {
    std::string match;
    for (const std::string& word : typed_words(query)) {
        if (!match.empty()) match += ' ';
        match += word + '*';
    }
    return match;
}

Query::Query(std::string_view typed) : words_(typed_words(typed)) {}

bool Query::fits(std::string_view text) const {
    const std::vector<std::string> there = words_of(text);
    return !words_.empty() && std::ranges::all_of(words_, [&](const std::string& wanted) {
        return std::ranges::any_of(there, [&](const std::string& word) { return word.starts_with(wanted); });
    });
}

bool Query::fits_words(std::string_view joined_words) const {
    const auto opens_a_word = [&](const std::string& wanted) {
        return joined_words.starts_with(wanted) || joined_words.find(' ' + wanted) != std::string_view::npos;
    };
    return !words_.empty() && std::ranges::all_of(words_, opens_a_word);
}

} // namespace assay::search
