#include <base/text.hpp>
#include <importer/words/levels.hpp>
#include <importer/words/normal.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3;
}

struct ScaleWord {
    std::string_view word;
    int height; // 0 low, 1 middling, 2 high, unrated for no level at all
};

constexpr auto scale_words = std::to_array<ScaleWord>({
    {"not assessed", unrated},
    {"not observed", unrated},
    {"not rated", unrated},
    {"not seen", unrated},
    {"not heard", unrated},
    {"no evidence", unrated},
    {"not enough information", unrated},
    {"cannot say", unrated},
    {"n a", unrated},
    {"below", 0},
    {"below bar", 0},
    {"far below", 0},
    {"strong no hire", 0},
    {"no hire", 0},
    {"strong no", 0},
    {"hire", 2},
    {"strong hire", 2},
    {"strong yes", 2},
    {"meets bar", 1},
    {"above", 2},
    {"above bar", 2},
    {"far above", 2},
    {"exceeds bar", 2},
    {"poor", 0},
    {"weak", 0},
    {"unsatisfactory", 0},
    {"below expectations", 0},
    {"needs improvement", 0},
    {"insufficient", 0},
    {"does not meet", 0},
    {"does not meet expectations", 0},
    {"low", 0},
    {"novice", 0},
    {"beginner", 0},
    {"unacceptable", 0},
    {"developing", 0},
    {"fair", 1},
    {"average", 1},
    {"basic", 1},
    {"adequate", 1},
    {"acceptable", 1},
    {"mixed", 1},
    {"satisfactory", 1},
    {"meets", 1},
    {"meets expectations", 1},
    {"partially meets", 0},
    {"competent", 1},
    {"medium", 1},
    {"proficient", 1},
    {"good", 1},
    {"intermediate", 1},
    {"solid", 1},
    {"advanced", 2},
    {"strong", 2},
    {"very good", 2},
    {"excellent", 2},
    {"outstanding", 2},
    {"exceeds", 2},
    {"exceeds expectations", 2},
    {"exceptional", 2},
    {"expert", 2},
    {"high", 2},
    {"superior", 2},
});

constexpr std::array<std::string_view, 5> level_words = {"Level ", "Score ", "Rating ", "level ", "score "};

std::string_view after_level_word(std::string_view text) {
    for (const std::string_view word : level_words)
        if (text.starts_with(word)) return text.substr(word.size());
    return text;
}

constexpr std::array<std::string_view, 7> units = {" points", " point", " pts", " pt", " stars", " star", " Points"};

std::size_t unit_length(std::string_view text) {
    for (const std::string_view each : units)
        if (text.starts_with(each)) return each.size();
    return 0;
}

// Bytes of the mark between a score and its text; 0 where there is none. A wide gap is one.
std::size_t separator_length(std::string_view text) {
    std::size_t at = unit_length(text);
    const std::size_t gap = at;
    while (at < text.size() && text[at] == ' ') ++at;
    if (at >= gap + 2 && at < text.size() && is_letter(text[at])) return at;
    for (const std::string_view mark : {":", "=", "\xE2\x80\x93", "\xE2\x80\x94", "-"}) {
        if (!text.substr(at).starts_with(mark)) continue;
        const std::size_t end = at + mark.size();
        const bool is_spaced = end == text.size() || text[end] == ' ';
        return is_spaced ? end : 0;
    }
    return 0;
}

// "3", "(3)", "3/4", "[3]": the score and the bytes it takes.
std::optional<int> leading_score(std::string_view text, std::size_t& used) {
    used = !text.empty() && text.front() == '(' ? 1 : 0;
    const bool has_bracket = used == 1;
    int value = 0;
    const std::size_t first = used;
    while (used < text.size() && used < first + 2 && is_digit(text[used])) value = value * 10 + (text[used++] - '0');
    if (used == first || value > 10 || (used < text.size() && is_digit(text[used]))) return std::nullopt;
    if (used < text.size() && text[used] == '/') {
        ++used;
        while (used < text.size() && is_digit(text[used])) ++used;
    }
    if (has_bracket) {
        if (used == text.size() || text[used] != ')') return std::nullopt;
        ++used;
    }
    return value;
}

// "Good (3): text" says both; the score counts and the word stays with the text.
std::optional<LevelText> level_in_brackets(std::string_view text) {
    const std::size_t open = text.substr(0, 50).find(" (");
    if (open == std::string_view::npos || open + 4 > text.size() || !is_digit(text[open + 2])) return std::nullopt;
    std::size_t used = 0;
    const auto score = leading_score(text.substr(open + 1), used);
    if (!score) return std::nullopt;
    const std::string_view rest = text.substr(open + 1 + used);
    const std::size_t mark = separator_length(rest);
    if (mark == 0) return std::nullopt;
    return LevelText{LevelMark::digit, *score, text.substr(0, open), trim(rest.substr(mark))};
}

// "Good (3)" with nothing behind it, in a cell.
std::optional<LevelText> level_in_brackets_alone(std::string_view cell) {
    const std::size_t open = cell.rfind(" (");
    if (open == std::string_view::npos || open == 0 || !cell.ends_with(')')) return std::nullopt;
    std::size_t used = 0;
    const auto score = leading_score(cell.substr(open + 1), used);
    if (!score || open + 1 + used != cell.size()) return std::nullopt;
    return LevelText{LevelMark::digit, *score, trim(cell.substr(0, open)), ""};
}

const ScaleWord* scale_word(std::string_view text) {
    const NormalHeading normal(text);
    const auto found = std::ranges::find(scale_words, normal.text(), &ScaleWord::word);
    return found == scale_words.end() ? nullptr : found;
}

// Bytes of the mark between a word and its text that stands at the front; 0 where none does.
std::size_t word_separator_length(std::string_view text) {
    if (text.front() == ':') return 1;
    if (text.front() != ' ') return 0;
    for (const std::string_view each : {" - ", " = ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
        if (text.starts_with(each)) return each.size();
    return 0;
}

std::optional<LevelText> level_of_word(std::string_view text) {
    constexpr std::size_t longest_word = 40;
    std::size_t end = 0;
    std::size_t mark = 0;
    for (; end < text.size() && end < longest_word && mark == 0; end += mark == 0 ? 1 : 0)
        mark = word_separator_length(text.substr(end));
    if (mark == 0 || end + mark + 1 >= text.size()) return std::nullopt;
    const ScaleWord* const found = scale_word(text.substr(0, end));
    if (found == nullptr) return std::nullopt;
    return LevelText{LevelMark::word, found->height, trim(text.substr(0, end)), trim(text.substr(end + mark))};
}

// "⭐⭐⭐ text" and "★★☆ text" count their stars.
std::optional<LevelText> level_of_stars(std::string_view text) {
    constexpr std::string_view stars[] = {"\xE2\xAD\x90", "\xE2\x98\x85"};
    constexpr std::string_view hollow = "\xE2\x98\x86";
    int score = 0;
    for (const std::string_view star : stars)
        for (; text.starts_with(star); text.remove_prefix(star.size())) ++score;
    while (text.starts_with(hollow)) text.remove_prefix(hollow.size());
    if (score == 0 || score > 10 || text.size() < 2 || (text.front() != ' ' && text.front() != ':'))
        return std::nullopt;
    const std::size_t mark = separator_length(text);
    return LevelText{LevelMark::digit, score, "", trim(text.substr(std::max<std::size_t>(mark, 1)))};
}

} // namespace

bool opens_with_level_word(std::string_view text) { return after_level_word(text).size() < text.size(); }

std::optional<LevelText> level_of_text(std::string_view whole) {
    if (whole.starts_with('\xE2')) return level_of_stars(whole);
    const std::string_view text = after_level_word(whole);
    if (text.empty()) return std::nullopt;
    std::size_t used = 0;
    if (const auto score = leading_score(text, used)) {
        const std::size_t mark = separator_length(text.substr(used));
        if (mark == 0) return std::nullopt;
        return LevelText{LevelMark::digit, *score, "", trim(text.substr(used + mark))};
    }
    if (text.size() > 2 && text[0] >= 'A' && text[0] <= 'F') {
        const std::size_t mark = separator_length(text.substr(1));
        if (mark > 0 && 1 + mark < text.size())
            return LevelText{LevelMark::letter, text[0] - 'A', text.substr(0, 1), trim(text.substr(1 + mark))};
    }
    if (const auto level = level_in_brackets(whole)) return level;
    return level_of_word(whole);
}

std::optional<LevelText> level_of_cell(std::string_view cell) {
    if (const auto level = level_of_text(cell)) return level;
    if (const auto level = level_in_brackets_alone(cell)) return level;
    const std::string_view text = after_level_word(cell);
    std::size_t used = 0;
    if (const auto score = leading_score(text, used))
        if (used == text.size() || text[used] == ' ')
            return LevelText{LevelMark::digit, *score, "", trim(text.substr(used))};
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'F')
        return LevelText{LevelMark::letter, text[0] - 'A', text.substr(0, 1), ""};
    const ScaleWord* const found = scale_word(cell);
    return found == nullptr ? std::nullopt : std::optional(LevelText{LevelMark::word, found->height, cell, ""});
}

HireWord hire_word(std::string_view text) {
    const NormalHeading normal(text);
    if (normal.words() == 0 || normal.words() > 5) return {};
    HireWord found;
    found.is_strong = normal.has_word("strong") || normal.has_word("strongly") || normal.has_word("definite") ||
                      normal.has_word("definitely");
    const bool refuses = normal.has_word("no") || normal.has_word("not") || normal.has_word("reject") ||
                         normal.has_word("decline") || normal.has_word("dont");
    const bool accepts = normal.has_word("hire") || normal.has_word("yes") || normal.has_word("advance") ||
                         normal.has_word("recommend") || normal.has_word("proceed") || normal.has_word("offer");
    if (refuses)
        found.side = -1;
    else if (accepts)
        found.side = 1;
    return found;
}

} // namespace assay::importer
