// A scorecard: rated items with their anchored levels, and the recommendation.
#include <importer/facts/scales.hpp>
#include <importer/outline/tables.hpp>
#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/score_table.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

class ScorecardReader {
  public:
    ScorecardReader(const PartContent& part, Draft& draft, const std::string& base, std::vector<Item>& items,
                    std::vector<Level>* recommendation)
        : part_(part),
          draft_(draft),
          base_(base),
          items_(items),
          recommendation_(recommendation),
          is_recommending_(part.topic == Topic::recommendation && recommendation != nullptr),
          has_item_(!items.empty()) {}

    void read() {
        for (at_ = 0; at_ < part_.blocks.size(); ++at_) read(part_.blocks[at_]);
        settle();
        if (!labels_.empty()) add_labels();
    }

  private:
    void read(const Block& block) {
        if (block.forced) return read_chosen(block, *block.forced);
        if (block.shape == Shape::table) return read_table();
        if (const auto level = level_at(block)) return add_level(block, *level);
        if (is_recommending_ && is_label(block)) {
            labels_.push_back(block);
            return;
        }
        if (is_recommendation_heading(block)) return open_recommendation(block);
        if (is_item(block)) return open_item(block, block.text);
        keep(block);
    }

    void read_chosen(const Block& block, Role role) {
        switch (role) {
        case Role::leave_out:
            return;
        case Role::item:
            return open_item(block, block.text);
        case Role::anchor:
        case Role::level:
            return read_chosen_level(block, role == Role::level);
        default:
            return keep(block);
        }
    }

    // A line that a person calls a level has its number in front, or is the next one up.
    void read_chosen_level(const Block& block, bool recommends) {
        if (recommends && recommendation_ == nullptr) return keep(block);
        if (!recommends && items_.empty()) return keep(block);
        is_recommending_ = recommends;
        LevelText level{.text = block.text};
        if (const auto found = level_of_text(block.text); found && found->mark == LevelMark::digit)
            level = *found;
        else
            level.score = recommends ? static_cast<int>(recommendation_->size()) + 1 : next_score();
        add_level(block, level);
    }

    int next_score() const { return items_.back().anchors.empty() ? 1 : items_.back().anchors.back().score + 1; }

    std::optional<LevelText> level_at(const Block& block) const {
        if (block.shape == Shape::numbered) {
            const bool may_be_level = (is_recommending_ || has_item_) && !is_over_levels() &&
                                      block.ordinal == (is_recommending_ ? last_level_ : last_score()) + 1;
            return may_be_level ? level_of_numbered(block) : std::nullopt;
        }
        const auto level = level_of(block);
        if (!level || level->mark == LevelMark::digit) return level;
        return has_item_ || is_recommending_ ? level : std::nullopt;
    }

    int last_score() const {
        if (!found_.empty()) return found_.back().level.score;
        return has_item_ && !items_.back().anchors.empty() ? items_.back().anchors.back().score : next_numbered_base();
    }

    // A numbered scale opens with 0 or 1.
    int next_numbered_base() const { return part_.blocks[at_].ordinal == 0 ? -1 : 0; }

    bool is_over_levels() const {
        for (std::size_t ahead = at_ + 1; ahead < part_.blocks.size() && ahead <= at_ + 2; ++ahead) {
            if (has_digit_level(part_.blocks[ahead])) return true;
            if (part_.blocks[ahead].shape != Shape::text) return false;
        }
        return false;
    }

    bool is_item(const Block& block) const {
        if (!is_recommending_ && is_over_levels_directly()) return true;
        if (block.text.ends_with(':')) return false;
        const bool is_marked = block.shape == Shape::heading || block.is_strong;
        return is_marked || looks_like_heading(block.text);
    }

    bool is_over_levels_directly() const {
        return at_ + 1 < part_.blocks.size() && has_digit_level(part_.blocks[at_ + 1]);
    }

    bool is_recommendation_heading(const Block& block) const {
        return recommendation_ != nullptr && block.shape != Shape::bullet &&
               block.heading.topic == Topic::recommendation;
    }

    void open_recommendation(const Block& block) {
        settle();
        draft_.place(block, base_ + "/recommendation", Role::label);
        is_recommending_ = true;
    }

    static bool is_label(const Block& block) {
        const bool is_entry = block.shape == Shape::bullet || block.shape == Shape::numbered;
        return (is_entry || looks_like_heading(block.text)) && hire_word(without_box(block.text)).side != 0;
    }

    // "[ ] Hire" is a box to tick.
    static std::string_view without_box(std::string_view text) {
        for (const std::string_view box : {"[ ] ", "[x] ", "\xE2\x98\x90 "})
            if (text.starts_with(box)) return text.substr(box.size());
        return text;
    }

    void add_labels() {
        std::vector<std::string_view> texts;
        for (const Block& each : labels_) texts.push_back(without_box(each.text));
        const std::vector<int> scores = scores_of_labels(texts);
        for (std::size_t index = 0; index < labels_.size(); ++index)
            place_recommendation(labels_[index], scores[index], std::string(texts[index]));
        draft_.note(labels_.front().first, "scores-derived",
                    "The recommendation has no numbers; they were given from what its levels say.");
        labels_.clear();
    }

    void place_recommendation(const Block& block, int score, std::string label) {
        draft_.place(block, below(base_, "recommendation", recommendation_->size()), Role::level);
        recommendation_->push_back({score, std::move(label)});
        last_level_ = score;
    }

    // "Teamwork   1  2  3  4": the numbers are there to be ringed and are no part of the name.
    void open_item(const Block& block, std::string_view whole) {
        settle();
        const std::string_view name = without_scale(whole);
        const bool shares = name.size() < whole.size() && has_item_ && shares_scale_ && items_.back().anchors.empty();
        first_sharing_ = shares ? first_sharing_ : items_.size();
        shares_scale_ = name.size() < whole.size();
        draft_.place(block, below(base_, "items", items_.size(), "name"), Role::item);
        items_.emplace_back().name = name;
        has_item_ = true;
        is_recommending_ = false;
    }

    void add_level(const Block& block, const LevelText& level) {
        if (is_recommending_) return place_recommendation(block, level.score, text_of(level));
        if (!has_item_ && !take_group_as_item(block)) return keep(block);
        if (level.mark != LevelMark::digit) {
            found_.push_back({level, block.first});
            place_anchor(block, found_.size() - 1);
            return;
        }
        place_anchor(block, 0);
        const std::size_t first = shares_scale_ ? first_sharing_ : items_.size() - 1;
        if (shares_scale_ && first + 1 < items_.size() && items_.back().anchors.empty())
            draft_.note(block.first, "scale-shared", "One scale stands under several items; each of them got it.");
        for (std::size_t item = first; item < items_.size(); ++item)
            items_[item].anchors.push_back({level.score, text_of(level)});
    }

    void place_anchor(const Block& block, std::size_t further) {
        const std::size_t index = items_.back().anchors.size() + further;
        draft_.place(block, below(base_, "items", items_.size() - 1, "anchors", index), Role::anchor);
    }

    // Levels without an item: the heading that the part stands under is what they rate.
    bool take_group_as_item(const Block& block) {
        if (part_.group == nullptr || !items_.empty()) return false;
        items_.emplace_back().name = part_.group->text;
        has_item_ = true;
        draft_.note(block.first, "item-name-derived",
                    "The levels name no item; it took the heading \"" + items_.back().name + "\".");
        return true;
    }

    // Letters and words get their scores once the last level of the item is known.
    void settle() {
        if (found_.empty()) return;
        const int line = found_.front().line;
        settle_scores(found_);
        for (const FoundLevel& each : found_) items_.back().anchors.push_back({each.level.score, text_of(each.level)});
        draft_.note(line, "scores-derived",
                    "The levels have no numbers; they were scored in their order, the best highest.");
        found_.clear();
    }

    void read_table() {
        settle();
        const std::size_t end = table_end(part_.blocks, at_);
        const std::string_view group = part_.group == nullptr ? std::string_view{} : part_.group->text;
        const bool fills_last_item = has_item_ && items_.back().anchors.empty();
        const ScoreTable table{part_.blocks.subspan(at_, end - at_), is_recommending_ ? recommendation_ : nullptr,
                               fills_last_item, group};
        read_score_table(table, draft_, base_, items_);
        has_item_ = !items_.empty();
        at_ = end - 1;
    }

    void keep(const Block& block) {
        if (is_recommending_) return draft_.keep(block, below(base_, "recommendation", recommendation_->size()));
        draft_.keep(block, below(base_, "items", items_.size()));
    }

    const PartContent& part_;
    Draft& draft_;
    const std::string& base_;
    std::vector<Item>& items_;
    std::vector<Level>* recommendation_;
    std::vector<FoundLevel> found_;
    std::vector<Block> labels_;
    std::size_t at_ = 0;
    int last_level_ = 0;
    std::size_t first_sharing_ = 0; // of the items that the last scale belongs to
    bool shares_scale_ = false;
    bool is_recommending_;
    bool has_item_; // maybe of an earlier part
};

} // namespace

void read_scorecard(const PartContent& part, Draft& draft, const std::string& base, std::vector<Item>& items,
                    std::vector<Level>* recommendation) {
    ScorecardReader(part, draft, base, items, recommendation).read();
}

} // namespace assay::importer
