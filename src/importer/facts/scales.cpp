#include <base/text.hpp>
#include <importer/facts/scales.hpp>

#include <algorithm>
#include <numeric>

namespace assay::importer {
namespace {

// How much a label speaks for hiring: 0 strongly against, 4 strongly in favour, 2 for what says neither.
int favour_of(std::string_view label) {
    const HireWord word = hire_word(label);
    return 2 + word.side * (word.is_strong ? 2 : 1);
}

std::string mark_of(const LevelText& level) {
    if (level.mark == LevelMark::digit) return std::to_string(level.score);
    return std::string(level.label);
}

std::vector<std::string_view> parted(std::string_view text, std::string_view mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at != std::string_view::npos;) {
        at = text.find(mark);
        if (const std::string_view part = trim(text.substr(0, at)); !part.empty()) parts.push_back(part);
        if (at != std::string_view::npos) text.remove_prefix(at + mark.size());
    }
    return parts;
}

int pressed(int rank, int count) { return count <= highest_score ? rank : (highest_score * rank + count - 1) / count; }

// Each level's rank from 1 upwards and how many ranks there are; 0 stays for what was not seen.
int rank_digits(std::vector<LevelText>& levels) {
    int count = 0;
    for (LevelText& each : levels) each.score = std::max(each.score, 0); // a word among them may say "not seen"
    for (const LevelText& each : levels) count = std::max(count, each.score);
    return count;
}

int rank_letters(std::vector<LevelText>& levels) {
    int lowest = 0;
    for (const LevelText& each : levels) lowest = std::max(lowest, each.score);
    for (LevelText& each : levels) each.score = lowest - each.score + 1;
    return lowest + 1;
}

int rank_words(std::vector<LevelText>& levels) {
    std::vector<LevelText*> rated;
    for (LevelText& each : levels)
        if (each.score == unrated)
            each.score = 0;
        else
            rated.push_back(&each);
    const int count = static_cast<int>(rated.size());
    const bool falls = count > 1 && rated.front()->score > rated.back()->score;
    for (int index = 0; index < count; ++index)
        rated[static_cast<std::size_t>(index)]->score = falls ? count - index : index + 1;
    return count;
}

// "3 = 3, 4 and 5 = 4", lowest level first.
std::string mapping_in_words(const std::vector<std::string>& marks, const std::vector<LevelText>& levels) {
    std::string all;
    for (int score = 0; score <= highest_score; ++score) {
        std::string own;
        for (std::size_t index = 0; index < levels.size(); ++index)
            if (levels[index].score == score) own += (own.empty() ? "" : " and ") + marks[index];
        if (!own.empty()) all += (all.empty() ? "" : ", ") + own + " = " + std::to_string(score);
    }
    return all;
}

std::string reason_for(LevelMark mark, int count) {
    if (mark == LevelMark::digit)
        return "a scorecard ends at 4, so the lowest stayed the lowest and the highest share a level";
    const std::string_view rest = count > highest_score   ? ", and a scorecard has four, so some share one"
                                  : count < highest_score ? ", and level 4 stays empty"
                                                          : "";
    const std::string_view order = mark == LevelMark::letter ? "a scorecard needs numbers; A was taken as the best"
                                                             : "a scorecard needs numbers; the levels kept their order";
    return std::string(order).append(rest);
}

} // namespace

std::string text_of(const LevelText& level) {
    std::string text = level.number < 0 ? "" : "(" + std::to_string(level.number) + ")";
    if (!text.empty() && !(level.label.empty() && level.text.empty())) text += ' ';
    if (level.label.empty()) return text.append(level.text);
    text += level.label;
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

std::string settle_scale(std::vector<LevelText>& levels) {
    if (levels.empty()) return {};
    const LevelMark mark = levels.front().mark;
    const auto is_of_card = [](const LevelText& each) {
        return each.mark == LevelMark::digit && each.score <= highest_score;
    };
    if (std::ranges::all_of(levels, is_of_card)) return {};
    std::vector<std::string> marks;
    for (const LevelText& each : levels) marks.push_back(mark_of(each));
    const int count = mark == LevelMark::digit    ? rank_digits(levels)
                      : mark == LevelMark::letter ? rank_letters(levels)
                                                  : rank_words(levels);
    if (mark == LevelMark::digit && count <= highest_score) return {};
    for (std::size_t index = 0; index < levels.size(); ++index) {
        LevelText& each = levels[index];
        const int own = each.score;
        each.score = pressed(own, count);
        const bool is_own = each.score == own && pressed(own + 1, count) > own;
        if (mark == LevelMark::digit && !is_own) each.number = own;
    }
    return "Read as " + mapping_in_words(marks, levels) + ": " + reason_for(mark, count) + ". No text was left out.";
}

bool add_anchor(std::vector<Anchor>& anchors, int score, std::string text) {
    const auto same = std::ranges::find(anchors, score, &Anchor::score);
    if (same == anchors.end()) {
        anchors.push_back({score, std::move(text)});
        return true;
    }
    if (!text.empty()) same->text += (same->text.empty() ? "" : " / ") + text;
    return false;
}

std::vector<int> scores_of_labels(const std::vector<std::string_view>& labels) {
    constexpr std::size_t most_levels = 10; // a level with two digits is none
    std::vector<int> favours;
    for (const std::string_view each : labels) favours.push_back(favour_of(each));
    const bool rises = std::ranges::is_sorted(favours);
    const bool falls = !rises && std::ranges::is_sorted(favours, std::ranges::greater{});
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), 0u);
    if (falls) std::ranges::reverse(order);
    if (!rises && !falls) std::ranges::stable_sort(order, {}, [&](std::size_t index) { return favours[index]; });
    std::vector<int> scores(labels.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        scores[order[rank]] = static_cast<int>(std::min<std::size_t>(rank + 1, most_levels));
    return scores;
}

// The mark between the labels of a line: boxes to tick, else slashes.
std::string_view mark_of_labels(std::string_view text) {
    for (const std::string_view box : {"[ ]", "\u2610", "\u25A1", "\u25CB"})
        if (text.contains(box)) return box;
    return text.contains(" / ") ? " / " : "";
}

std::vector<std::string_view> labels_in_line(std::string_view text) {
    constexpr std::size_t longest_line = 120;
    const std::string_view mark = mark_of_labels(text);
    if (text.size() > longest_line || mark.empty()) return {};
    std::vector<std::string_view> labels = parted(text, mark);
    const bool is_box = mark != " / ";
    if (is_box && labels.size() > 1 && !text.starts_with(mark))
        labels.erase(labels.begin()); // "Overall: [ ] yes [ ] no"
    if (is_box && labels.size() < 2) labels = parted(text, " / ");
    const bool are_short = std::ranges::all_of(labels, [](std::string_view each) { return each.size() < 40; });
    const bool speaks = std::ranges::any_of(labels, [](std::string_view each) { return hire_word(each).side != 0; });
    return labels.size() > 1 && are_short && speaks ? labels : std::vector<std::string_view>{};
}

std::vector<std::string_view> levels_in_line(std::string_view text) {
    constexpr std::size_t fewest = 3;
    const std::size_t colon = text.substr(0, 60).find(": ");
    if (colon == std::string_view::npos || colon == 0) return {};
    std::vector<std::string_view> levels = parted(text.substr(colon + 1), " / ");
    return levels.size() >= fewest && levels.size() <= 5 ? levels : std::vector<std::string_view>{};
}

} // namespace assay::importer
