// A level of a scale: the score and its anchor text, in the many ways people write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace assay::importer {

// The height of a word that gives no level: "not observed".
inline constexpr int unrated = -1;

enum class LevelMark : std::uint8_t { digit, letter, word };

struct LevelText {
    LevelMark mark = LevelMark::digit;
    int score =
        0; // of a digit: 0 to 10; of a letter: 0 for A, 1 for B, …; of a word: 0 low, 1 middling, 2 high, or unrated
    std::string_view label = {}; // a word that says the same and stays with the text: "Good" of "Good (3): text"
    std::string_view text = {};
    int number = -1; // the document's own, where the score had to become another
};

// "3: text", "3 - text", "3 = text", "Level 3: text", "3/4: text", "Good (3): text", "⭐⭐⭐ text", "B: text", "Poor:
// text"; nothing for any other line. A bare mark ("3", "Exceeds expectations") counts only in the cells of a table:
// `level_of_cell`.
std::optional<LevelText> level_of_text(std::string_view text);
std::optional<LevelText> level_of_cell(std::string_view cell);

// "Level 3 …", "Score 1 …": no other list is numbered so.
bool opens_with_level_word(std::string_view text);

// -1 for a recommendation against hiring ("No hire", "Strong no"), 1 for one in favour, 0 for other text; `is_strong`
// where it says so.
struct HireWord {
    int side = 0;
    bool is_strong = false;
};
HireWord hire_word(std::string_view text);

} // namespace assay::importer
