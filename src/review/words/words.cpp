#include <base/text.hpp>
#include <review/words/words.hpp>

#include <array>

namespace assay::review {
namespace {

bool is_word_byte(char each) {
    const bool is_ascii = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    return is_ascii || static_cast<unsigned char>(each) >= 0x80;
}

// Length of an apostrophe, a curly quotation mark or a dash at `at`: marks of three bytes that are no part of a word.
std::size_t mark_at(std::string_view text, std::size_t at) {
    const bool is_general_punctuation =
        at + 2 < text.size() && text[at] == '\xE2' && (text[at + 1] == '\x80' || text[at + 1] == '\x81');
    return is_general_punctuation ? 3 : 0;
}

std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    if (text[at] == '\'') return 1;
    return text.substr(at).starts_with("\xE2\x80\x99") ? 3 : 0;
}

// Capital letters of the Latin supplement (À to Þ) follow ASCII's habit: their small ones stand 32 behind.
void append_folded(std::string& folded, std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char each = bytes[at];
        if (each == '\xC3' && at + 1 < bytes.size() && static_cast<unsigned char>(bytes[at + 1]) <= 0x9E) {
            folded += each;
            folded += static_cast<char>(static_cast<unsigned char>(bytes[++at]) + 0x20);
        } else {
            folded += each >= 'A' && each <= 'Z' ? static_cast<char>(each + 32) : each;
        }
    }
}

// Tails that an apostrophe joins to a word and that say nothing about its subject.
bool is_light_tail(std::string_view tail) {
    constexpr std::array<std::string_view, 6> light = {"s", "re", "ve", "ll", "d", "m"};
    for (const std::string_view each : light)
        if (tail == each) return true;
    return false;
}

std::size_t end_of_run(std::string_view text, std::size_t at) {
    while (at < text.size() && is_word_byte(text[at]) && mark_at(text, at) == 0) ++at;
    return at;
}

} // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    words.reserve(text.size() / 6 + 1);
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t mark = mark_at(text, at); mark > 0 || !is_word_byte(text[at])) {
            at += mark > 0 ? mark : 1;
            continue;
        }
        Word word{{}, at, end_of_run(text, at)};
        append_folded(word.folded, text.substr(at, word.to - at));
        if (word.to < text.size()) {
            const std::size_t apostrophe = apostrophe_at(text, word.to);
            const std::size_t tail = word.to + apostrophe;
            const std::size_t end = apostrophe > 0 ? end_of_run(text, tail) : tail;
            if (end > tail) {
                const std::string rest = lower_ascii(text.substr(tail, end - tail));
                if (!is_light_tail(rest)) word.folded += '\'' + rest;
                word.to = end;
            }
        }
        at = word.to;
        words.push_back(std::move(word));
    }
    return words;
}

std::string folded(std::string_view text) {
    std::string whole;
    for (const Word& each : words_of(text)) whole += each.folded + ' ';
    return whole;
}

std::string_view as_written(std::string_view text, const Word& first, const Word& last) {
    return text.substr(first.from, last.to - first.from);
}

} // namespace assay::review
