#include <base/text.hpp>
#include <importer/facts/scales.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

int known_label_score(std::string_view label) {
    const HireWord word = hire_word(label);
    if (word.side == 0) return 0;
    if (word.side < 0) return word.is_strong ? 1 : 2;
    return word.is_strong ? 4 : 3;
}

} // namespace

std::string text_of(const LevelText& level) {
    if (level.label.empty()) return std::string(level.text);
    std::string text(level.label);
    if (!level.text.empty()) text.append(": ").append(level.text);
    return text;
}

std::string_view without_scale(std::string_view name) {
    int numbers = 0;
    std::string_view rest = name;
    for (char last = 0; !rest.empty() && rest.back() >= '0' && rest.back() <= '9'; ++numbers) {
        const char digit = rest.back();
        const bool is_lone = rest.size() > 1 && (rest[rest.size() - 2] == ' ' || rest[rest.size() - 2] == '\t');
        if (!is_lone || (last != 0 && digit + 1 != last)) break;
        last = digit;
        rest.remove_suffix(1);
        const bool is_apart = rest.ends_with("  ") || rest.ends_with('\t');
        rest = trim(rest);
        if (!is_apart) break;
    }
    return numbers >= 3 ? rest : name;
}

bool settle_scores(std::vector<FoundLevel>& levels) {
    if (levels.empty() || levels.front().level.mark == LevelMark::digit) return false;
    const int count = static_cast<int>(levels.size());
    if (levels.front().level.mark == LevelMark::letter) {
        int lowest = 0;
        for (const FoundLevel& each : levels) lowest = std::max(lowest, each.level.score);
        for (FoundLevel& each : levels) each.level.score = lowest - each.level.score + 1;
        return true;
    }
    const bool falls = levels.front().level.score > levels.back().level.score;
    for (int index = 0; index < count; ++index)
        levels[static_cast<std::size_t>(index)].level.score = falls ? count - index : index + 1;
    return true;
}

std::vector<int> scores_of_labels(const std::vector<std::string_view>& labels) {
    std::vector<int> scores;
    for (const std::string_view each : labels) scores.push_back(known_label_score(each));
    std::vector<int> sorted = scores;
    std::ranges::sort(sorted);
    const bool is_known = labels.size() == 4 && sorted == std::vector<int>{1, 2, 3, 4};
    if (is_known) return scores;
    const bool falls = labels.size() > 1 && hire_word(labels.front()).side > hire_word(labels.back()).side;
    for (std::size_t index = 0; index < labels.size(); ++index)
        scores[index] = static_cast<int>(falls ? labels.size() - index : index + 1);
    return scores;
}

} // namespace assay::importer
