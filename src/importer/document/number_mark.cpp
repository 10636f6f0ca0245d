#include <importer/document/number_mark.hpp>

#include <array>
#include <utility>

namespace assay::importer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t'; }
bool opens_sentence(char c) {
    return (c >= 'A' && c <= 'Z') || c == '[' || c == '"' || c == '*' || static_cast<unsigned char>(c) >= 0x80;
}

// Up to three digits at `at`, which moves behind them; -1 where there are none.
int number_at(std::string_view text, std::size_t& at) {
    const std::size_t first = at;
    int value = 0;
    while (at < text.size() && at < first + 3 && is_digit(text[at])) value = value * 10 + (text[at++] - '0');
    return at == first ? -1 : value;
}

NumberMark closed(std::string_view text, std::size_t at, int ordinal) {
    return at < text.size() && is_space(text[at]) ? NumberMark{at + 1, ordinal, 0} : NumberMark{};
}

// "12. " and "12) ", also behind a bracket or a word such as "Q", which may do without a mark.
NumberMark plain_number(std::string_view text, std::size_t at, bool has_word) {
    const bool has_bracket = text[0] == '(';
    const int value = number_at(text, at);
    if (value < 0 || at + 1 >= text.size()) return {};
    const char mark = text[at];
    if (has_bracket) return mark == ')' ? closed(text, at + 1, value) : NumberMark{};
    if (mark == '.' || mark == ')' || (has_word && mark == ':')) return closed(text, at + 1, value);
    if (has_word && is_space(mark) && opens_sentence(text[at + 1])) return {at + 1, value, 0};
    return {};
}

// "4.1 Text" and "4.1.2. Text": a capital must follow, maybe emphasised, as "2.5 hours" is an amount.
NumberMark dotted_number(std::string_view text) {
    std::size_t at = 0;
    NumberMark mark;
    mark.ordinal = number_at(text, at);
    while (mark.ordinal >= 0 && at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]) && mark.depth < 5) {
        ++at;
        mark.ordinal = number_at(text, at);
        ++mark.depth;
    }
    if (mark.depth == 0) return {};
    if (at < text.size() && text[at] == '.') ++at;
    const std::size_t spaces = at;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at == spaces || at == text.size() || !opens_sentence(text[at])) return {};
    mark.length = at;
    return mark;
}

constexpr std::array<std::pair<std::string_view, int>, 15> roman = {{{"i", 1},
                                                                     {"ii", 2},
                                                                     {"iii", 3},
                                                                     {"iv", 4},
                                                                     {"v", 5},
                                                                     {"vi", 6},
                                                                     {"vii", 7},
                                                                     {"viii", 8},
                                                                     {"ix", 9},
                                                                     {"x", 10},
                                                                     {"xi", 11},
                                                                     {"xii", 12},
                                                                     {"xiii", 13},
                                                                     {"xiv", 14},
                                                                     {"xv", 15}}};

int roman_value(std::string_view word) {
    std::array<char, 4> low{};
    if (word.empty() || word.size() > low.size()) return -1;
    const bool is_upper = word.front() < 'a';
    for (std::size_t at = 0; at < word.size(); ++at) {
        if ((word[at] < 'a') != is_upper) return -1;
        low[at] = is_upper ? static_cast<char>(word[at] + 32) : word[at];
    }
    for (const auto& [name, value] : roman)
        if (std::string_view(low.data(), word.size()) == name) return value;
    return -1;
}

// "iv. ", "(iv) ", "IV) ", "b) ", "(b) ".
NumberMark lettered(std::string_view text) {
    const std::size_t begin = text[0] == '(' ? 1 : 0;
    const std::size_t end = text.substr(0, 8).find_first_of(".)", begin);
    if (end == std::string_view::npos || end == begin || (begin == 1 && text[end] != ')')) return {};
    const std::string_view word = text.substr(begin, end - begin);
    if (const int value = roman_value(word); value > 0) return closed(text, end + 1, value);
    const bool is_letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z' && text[end] == ')';
    return is_letter ? closed(text, end + 1, word[0] - 'a' + 1) : NumberMark{};
}

} // namespace

NumberMark number_mark_of(std::string_view text) {
    if (text.size() < 3) return {};
    const char first = text[0];
    if (is_digit(first)) {
        const NumberMark plain = plain_number(text, 0, false);
        return plain.length > 0 ? plain : dotted_number(text);
    }
    if (first == '(') {
        const NumberMark plain = plain_number(text, 1, false);
        return plain.length > 0 ? plain : lettered(text);
    }
    if (first == 'Q' || first == 'q' || first == 'F') {
        for (const std::string_view word : {"Question ", "QUESTION ", "question ", "Frage ", "Q", "q"})
            if (text.starts_with(word))
                if (const NumberMark mark = plain_number(text, word.size(), true); mark.length > 0) return mark;
        for (const std::string_view word : {"Question: ", "QUESTION: ", "Frage: "})
            if (text.starts_with(word) && text.size() > word.size()) return {word.size(), -1, 0};
        return {};
    }
    const bool may_be_letter = (first >= 'a' && first <= 'z') || first == 'I' || first == 'V' || first == 'X';
    return may_be_letter ? lettered(text) : NumberMark{};
}

} // namespace assay::importer
