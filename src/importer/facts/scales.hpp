// Scores for levels that are not written as numbers.
#pragma once

#include <importer/guide.hpp>
#include <importer/outline/levels.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

// The levels of one item or recommendation as found, before scores are settled.
struct FoundLevel {
    LevelText level;
    int line = 0;
};

// "Good: text" where a word stands beside the score, the bare text elsewhere.
std::string text_of(const LevelText& level);

// Scores in place: letters count down to 1 (A highest), words count in the direction they run. True where anything but
// digits had to be scored.
bool settle_scores(std::vector<FoundLevel>& levels);

// A name without the numbers to be ringed behind it: at least three, counting up, apart from it by two spaces or a tab.
std::string_view without_scale(std::string_view name);

// Scores for labels of a recommendation without numbers, in their order: the four known ones by what they say, others
// upwards or downwards as their first and last speak for or against hiring.
std::vector<int> scores_of_labels(const std::vector<std::string_view>& labels);

} // namespace assay::importer
