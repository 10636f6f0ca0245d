// The document's own scales brought to the levels of a scorecard: 1 to 4, and 0 for what was not seen.
#pragma once

#include <importer/guide.hpp>
#include <importer/words/levels.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

inline constexpr int highest_score = 4;

// "Good: text" where a word stands beside the score, the bare text elsewhere.
std::string text_of(const LevelText& level);

// The levels of one item as found, in their order; scores are settled in place. Digits from 0 to 4 stay as they are.
// Letters count down to 1 (A highest), words count in the direction they run; a word such as "not observed" is 0. A
// scale of more than four levels is pressed into 1 to 4 with its ends and its middle kept: rank r of n becomes 4r/n,
// rounded up, so that 1 to 5 are 1, 2, 3, 4, 4; digits that change keep their own number in `label`. The answer says
// for a person what was chosen and why; empty where the scores are the document's own.
std::string settle_scale(std::vector<LevelText>& levels);

// Adds the level to the anchors. A score that is there already gets the text besides, as no level stands twice; false
// then.
bool add_anchor(std::vector<Anchor>& anchors, int score, std::string text);

// A name without the numbers to be ringed behind it: at least three, counting up, apart from it by two spaces or a tab.
std::string_view without_scale(std::string_view name);

// Scores for labels of a recommendation without numbers, 1 the lowest: in the order they stand in where that runs one
// way between for and against hiring, else by what each of them says.
std::vector<int> scores_of_labels(const std::vector<std::string_view>& labels);

// What parts the labels of such a line: a box to tick or a slash; empty for a line that has neither.
std::string_view mark_of_labels(std::string_view text);

// The labels of "yes / no / later" or "[ ] yes [ ] no"; empty for a line that holds no two of them, or none that speaks
// for or against hiring.
std::vector<std::string_view> labels_in_line(std::string_view text);

// "Fit: loose / tight / just right": a name and at least three levels on one line; empty for any other line.
std::vector<std::string_view> levels_in_line(std::string_view text);

} // namespace assay::importer
