#include <importer/facts/scales.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/recommendation.hpp>
#include <importer/words/wording.hpp>

namespace assay::importer {
namespace {

constexpr std::string_view scored_by_words = "The recommendation has no numbers; its levels were numbered from the one "
                                             "that speaks most against hiring (1) upwards.";

// "[ ] Hire" is a box to tick.
std::string_view without_box(std::string_view text) {
    for (const std::string_view box : {"[ ] ", "[x] ", "\xE2\x98\x90 "})
        if (text.starts_with(box)) return text.substr(box.size());
    return text;
}

// What is judged of "Strong hire: would run it next week": the label.
std::string_view judged(std::string_view text) {
    const auto level = level_of_text(text);
    return level && level->mark == LevelMark::word ? level->label : text;
}

} // namespace

bool RecommendationReader::is_label(const Block& block) {
    const bool is_entry = block.shape == Shape::bullet || block.shape == Shape::numbered;
    const std::string_view text = without_box(block.text);
    if (is_label_with_text(text)) return true;
    return (is_entry || looks_like_heading(block.text)) && hire_word(text).side != 0;
}

bool RecommendationReader::is_label_with_text(std::string_view text) {
    const auto level = level_of_text(text);
    return level && level->mark == LevelMark::word && hire_word(level->label).side != 0;
}

void RecommendationReader::add(const Block& block, int score, std::string label) {
    draft_.place(block, below(base_, "recommendation", levels_->size()), LineRole::level);
    levels_->push_back({score, std::move(label)});
    last_score_ = score;
}

void RecommendationReader::add_label(const Block& block) { labels_.push_back(block); }

bool RecommendationReader::add_line(const Block& block, bool is_under_heading) {
    if (!is_wanted() || mark_of_labels(block.text).empty()) return false;
    const bool names_it = topic_of_phrase(block.text.substr(0, block.text.find(':'))) == Topic::recommendation;
    const std::vector<std::string_view> labels = labels_in_line(block.text);
    if (labels.empty() || !(is_under_heading || names_it)) return false;
    draft_.place(block, base_ + "/recommendation", LineRole::level);
    draft_.note(block.first, "scores-derived", std::string(scored_by_words));
    const std::vector<int> scores = scores_of_labels(labels);
    for (std::size_t index = 0; index < labels.size(); ++index)
        levels_->push_back({scores[index], std::string(labels[index])});
    return true;
}

void RecommendationReader::settle() {
    if (labels_.empty()) return;
    std::vector<std::string_view> texts;
    for (const Block& each : labels_) texts.push_back(judged(without_box(each.text)));
    const std::vector<int> scores = scores_of_labels(texts);
    draft_.note(labels_.front().first, "scores-derived", std::string(scored_by_words));
    for (std::size_t index = 0; index < labels_.size(); ++index)
        add(labels_[index], scores[index], std::string(without_box(labels_[index].text)));
    labels_.clear();
}

} // namespace assay::importer
