// A scorecard: rated items with their anchored levels, and the recommendation.
#include <importer/document/number_mark.hpp>
#include <importer/outline/level_blocks.hpp>
#include <importer/outline/tables.hpp>
#include <importer/recognise/item_scale.hpp>
#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/recommendation.hpp>
#include <importer/recognise/score_table.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

std::string_view without_number(std::string_view heading) { return heading.substr(number_mark_of(heading).length); }

class ScorecardReader {
  public:
    ScorecardReader(const PartContent& part, Draft& draft, const std::string& base, std::vector<Item>& items,
                    std::vector<Level>* recommendation)
        : part_(part),
          draft_(draft),
          base_(base),
          items_(items),
          levels_(recommendation),
          recommendation_(draft, base, recommendation),
          scale_(draft, base, items),
          is_recommending_(part.topic == Topic::recommendation && recommendation != nullptr),
          has_item_(!items.empty()) {}

    void read() {
        for (at_ = 0; at_ < part_.blocks.size(); ++at_) read(part_.blocks[at_]);
        settle();
        fill_ringed();
        scale_.share(legend_, legend_line_);
        recommendation_.settle();
    }

  private:
    void read(const Block& block) {
        if (block.forced) return read_chosen(block, *block.forced);
        if (block.shape == Shape::table) return read_table();
        if (const auto level = level_of_heading(block, item_level_)) {
            is_under_level_ = true;
            return scale_.add(block, *level);
        }
        is_under_level_ = is_under_level_ && block.shape != Shape::heading;
        if (opens_votes(block)) open_recommendation();
        const auto level = level_at(block);
        if (!level && recommendation_.add_line(block, is_recommending_)) return settle();
        if (is_under_level_ && !scale_.is_empty() && !is_recommendation_heading(block)) return scale_.extend(block);
        const bool is_numbered = level && level->mark == LevelMark::digit;
        if (is_recommending_ && !is_numbered && RecommendationReader::is_label(block))
            return recommendation_.add_label(block);
        if (level) return add_level(block, *level);
        if (is_recommendation_heading(block)) {
            draft_.place(block, base_ + "/recommendation", LineRole::label);
            return open_recommendation();
        }
        if (is_item(block)) {
            if (looks_like_question(block.text))
                draft_.doubt(block, "item-asks", {LineRole::item, LineRole::question, LineRole::text},
                             "asks and has levels under it; it was read as an item to rate, not as a question.");
            return open_item(block, block.text);
        }
        if (read_line_of_levels(block)) return;
        keep_doubted(block);
    }

    void read_chosen(const Block& block, LineRole role) {
        switch (role) {
        case LineRole::leave_out:
            return;
        case LineRole::item:
            return open_item(block, block.text);
        case LineRole::anchor:
        case LineRole::level:
            return read_chosen_level(block, role == LineRole::level);
        default:
            return keep(block);
        }
    }

    // A line that a person calls a level has its number in front, or is the next one up.
    void read_chosen_level(const Block& block, bool recommends) {
        if (recommends && !recommendation_.is_wanted()) return keep(block);
        if (!recommends && items_.empty()) return keep(block);
        is_recommending_ = recommends;
        LevelText level{.text = block.text};
        if (const auto found = level_of_text(block.text); found && found->mark == LevelMark::digit)
            level = *found;
        else
            level.score = recommends ? static_cast<int>(recommendation_.size()) + 1 : std::min(last_score() + 1, 4);
        if (recommends) return recommendation_.add(block, level.score, text_of(level));
        scale_.add(block, level);
    }

    std::optional<LevelText> level_at(const Block& block) const {
        if (block.shape == Shape::numbered) {
            const bool may_be_level =
                (is_recommending_ || has_item_) && !is_over_levels() &&
                block.ordinal == (is_recommending_ ? recommendation_.last_score() : last_score()) + 1;
            return may_be_level ? level_of_numbered(block) : std::nullopt;
        }
        const auto level = level_of(block);
        if (!level || level->mark == LevelMark::digit) return level;
        return has_item_ || is_recommending_ || is_in_run(level->mark) ? level : std::nullopt;
    }

    // "Score 1 - Does not meet" as a heading under the item's own, whose rank is `above`; over the text of that level.
    std::optional<LevelText> level_of_heading(const Block& block, int above) const {
        if (block.shape != Shape::heading || is_recommending_ || above == 0 || block.level <= above)
            return std::nullopt;
        const auto level = level_of_cell(block.text);
        const bool is_bare = level && (level->text.empty() || level_of_text(block.text));
        return is_bare && level->mark != LevelMark::letter ? level : std::nullopt;
    }

    bool is_over_level_heading() const {
        return at_ + 1 < part_.blocks.size() &&
               level_of_heading(part_.blocks[at_ + 1], part_.blocks[at_].level).has_value();
    }

    // Beside another level of its kind; one alone may be any line with a colon.
    bool is_in_run(LevelMark mark) const {
        const auto is_alike = [&](std::size_t at) {
            if (at >= part_.blocks.size()) return false;
            const auto other = level_of(part_.blocks[at]);
            return other && other->mark == mark;
        };
        return is_alike(at_ + 1) || (at_ > 0 && is_alike(at_ - 1));
    }

    int last_score() const {
        if (!scale_.is_empty()) return scale_.last().score;
        return has_item_ && !items_.back().anchors.empty() ? items_.back().anchors.back().score : next_numbered_base();
    }

    // A numbered scale opens with 0 or 1.
    int next_numbered_base() const { return part_.blocks[at_].ordinal == 0 ? -1 : 0; }

    bool is_over_levels() const {
        for (std::size_t ahead = at_ + 1; ahead < part_.blocks.size() && ahead <= at_ + 2; ++ahead) {
            if (has_digit_level(part_.blocks[ahead])) return true;
            if (part_.blocks[ahead].shape != Shape::text || looks_like_heading(part_.blocks[ahead].text)) return false;
        }
        return false;
    }

    // "Strong hire: …" and the like are votes, unless an item waits for its levels.
    bool opens_votes(const Block& block) const {
        if (is_recommending_ || !recommendation_.is_wanted() || !RecommendationReader::is_label_with_text(block.text))
            return false;
        if (!has_item_) return true;
        return scale_.is_empty() ? !items_.back().anchors.empty() : scale_.last().mark != LevelMark::word;
    }

    // What has a name of an item and its levels below it, or stands in a mere list of names. A heading by its marks is
    // one too where nothing but another heading follows.
    bool is_item(const Block& block) const {
        const bool is_marked = block.shape == Shape::heading || block.is_strong;
        if (is_label_of_else(block)) return false;
        if (is_recommending_ && !is_marked) return false;
        if (is_over_level_heading()) return true;
        const bool has_levels = has_levels_below();
        if (!is_recommending_ && has_levels && is_over_levels_directly()) return true;
        const bool is_exported = block.shape == Shape::heading && is_marked_as_exported(block);
        if (block.text.ends_with(':') || (looks_like_question(block.text) && !is_exported)) return false;
        if (!is_marked && !looks_like_heading(block.text)) return false;
        if (has_levels || is_over_levels()) return true;
        if (without_scale(block.text).size() < block.text.size()) return true;
        if (block.shape == Shape::heading && (is_exported || is_before_heading())) return true;
        return !is_recommending_ && !has_scale() && !is_over_item() && !(is_marked && is_over_table());
    }

    // "Questions" is a label of something else; "Asks good questions" over levels is an item, and so is any heading
    // over levels.
    bool is_label_of_else(const Block& block) const {
        const Topic topic = topic_of(block.text).topic;
        if (topic < Topic::directions) return false;
        const bool rates = topic == Topic::scorecard || topic == Topic::recommendation;
        const bool may_be_item = block.level > 0 || (!rates && topic_of_phrase(block.text) == Topic::none);
        return !may_be_item || !(is_over_levels_directly() || is_over_level_heading());
    }

    // Over a table of several items.
    bool is_over_table() const {
        return at_ + 1 < part_.blocks.size() && part_.blocks[at_ + 1].shape == Shape::table &&
               is_level_table(part_.blocks, at_ + 1);
    }

    // Over an item with levels a heading names a group of items.
    bool is_over_item() const {
        const std::size_t below = at_ + 1;
        if (below + 1 >= part_.blocks.size()) return false;
        const Block& next = part_.blocks[below];
        const bool may_be_item = next.shape == Shape::heading || next.is_strong || looks_like_heading(next.text);
        return may_be_item && level_of(part_.blocks[below + 1]).has_value();
    }

    // Our own export gives items headings of the fourth level, and waves under them in plain text.
    bool is_marked_as_exported(const Block& block) const {
        const auto last = static_cast<std::size_t>(block.last);
        return block.level == 4 || (last > 0 && draft_.document().lines[last - 1].starts_with("~~~"));
    }

    bool is_before_heading() const {
        return at_ + 1 == part_.blocks.size() || part_.blocks[at_ + 1].shape == Shape::heading;
    }

    bool has_scale() const {
        return !scale_.is_empty() ||
               std::ranges::any_of(items_, [](const Item& each) { return !each.anchors.empty(); });
    }

    // A question in a list is an item only where its levels hang under it.
    bool is_over_levels_directly() const {
        if (at_ + 1 >= part_.blocks.size() || !has_digit_level(part_.blocks[at_ + 1])) return false;
        const Block& block = part_.blocks[at_];
        return block.shape != Shape::bullet || !looks_like_question(block.text) ||
               part_.blocks[at_ + 1].indent > block.indent;
    }

    bool has_levels_below() const {
        if (at_ + 1 >= part_.blocks.size()) return false;
        const Block& next = part_.blocks[at_ + 1];
        if (next.shape == Shape::table) return is_table_of_one(part_.blocks.subspan(at_ + 1));
        return has_digit_level(next) || level_of(next).has_value();
    }

    // A table that has levels and names no item of its own.
    static bool is_table_of_one(std::span<const Block> blocks) {
        const LevelsIn where = levels_in_table(blocks, 0);
        return where == LevelsIn::all_columns || (where == LevelsIn::rows && cells_of(blocks.front().text).size() == 2);
    }

    bool is_recommendation_heading(const Block& block) const {
        return recommendation_.is_wanted() && (block.shape != Shape::bullet || block.heads_list) &&
               block.heading.topic == Topic::recommendation;
    }

    void open_recommendation() {
        settle();
        is_recommending_ = true;
    }

    // "Teamwork   1  2  3  4": the numbers are there to be ringed and are no part of the name.
    void open_item(const Block& block, std::string_view whole) {
        const bool was_waiting = has_item_ && shares_scale_ && items_.back().anchors.empty() && scale_.is_empty();
        settle();
        const std::string_view name = without_scale(whole);
        const bool is_ringed = name.size() < whole.size();
        first_sharing_ = is_ringed && was_waiting ? first_sharing_ : items_.size();
        shares_scale_ = is_ringed;
        if (is_ringed) ringed_.push_back({items_.size(), whole.substr(name.size())});
        draft_.place(block, below(base_, "items", items_.size(), "name"), LineRole::item);
        items_.emplace_back().name = name;
        has_item_ = has_own_item_ = true;
        is_recommending_ = false;
        item_level_ = part_.blocks[at_].level;
    }

    void add_level(const Block& block, const LevelText& level) {
        if (is_recommending_)
            return level.mark == LevelMark::digit ? recommendation_.add(block, level.score, text_of(level))
                                                  : recommendation_.add_label(block);
        const bool is_known = has_item_ && !is_of_next_group();
        if (!is_known && !take_group_as_item(block)) return add_to_legend(block, level);
        scale_.add(block, level);
    }

    // Levels before any item explain the scale of all of them.
    void add_to_legend(const Block& block, const LevelText& level) {
        if (legend_.empty()) legend_line_ = block.first;
        legend_.push_back(level);
        keep(block);
    }

    // In a document that goes through its competencies one by one, the levels of the next one.
    bool is_of_next_group() const {
        return !has_own_item_ && part_.group != nullptr && scale_.is_empty() && !items_.back().anchors.empty() &&
               without_number(part_.group->text) != items_.back().name;
    }

    // Levels without an item: the heading that the part stands under is what they rate.
    bool take_group_as_item(const Block& block) {
        if (part_.group == nullptr) return false;
        items_.emplace_back().name = without_number(part_.group->text);
        has_own_item_ = true;
        has_item_ = true;
        draft_.doubt(block, "item-name-derived", {LineRole::anchor, LineRole::text},
                     "names no item; it was read as a level of “" + items_.back().name + "”, the heading above it.");
        return true;
    }

    void settle() {
        if (scale_.is_empty()) return;
        const std::size_t first = shares_scale_ ? first_sharing_ : items_.size() - 1;
        if (first + 1 < items_.size())
            draft_.note(part_.blocks[at_ - 1].first, "scale-shared",
                        "One scale stands under several items; each of them got it.");
        scale_.settle(first);
        shares_scale_ = false;
    }

    // Numbers to be ringed are a scale too, where nothing says what they mean.
    void fill_ringed() {
        for (const Ringed& each : ringed_) {
            std::vector<Anchor>& anchors = items_[each.item].anchors;
            if (!anchors.empty() || !legend_.empty()) continue;
            std::vector<LevelText> levels;
            for (const char mark : each.numbers)
                if (mark >= '0' && mark <= '9') levels.push_back({.score = mark - '0'});
            settle_scale(levels);
            for (const LevelText& level : levels) add_anchor(anchors, level.score, text_of(level));
        }
    }

    // "Fit: loose / tight / just right".
    bool read_line_of_levels(const Block& block) {
        const std::vector<std::string_view> texts = levels_in_line(block.text);
        if (texts.empty() || is_recommending_) return false;
        draft_.place(block, below(base_, "items", items_.size()), LineRole::item);
        open_item(block, block.text.substr(0, block.text.find(':')));
        std::vector<LevelText> levels;
        for (const std::string_view each : texts)
            levels.push_back({.score = static_cast<int>(levels.size()) + 1, .text = each});
        settle_scale(levels);
        for (const LevelText& each : levels) add_anchor(items_.back().anchors, each.score, text_of(each));
        draft_.doubt(block, "levels-in-line", {LineRole::item, LineRole::text},
                     "was read as an item and its levels, the first of them the lowest, because slashes part them.");
        return true;
    }

    void read_table() {
        settle();
        const std::size_t end = table_end(part_.blocks, at_);
        const std::size_t head = head_of_table(part_.blocks, at_);
        for (; at_ < head; ++at_)
            if (part_.blocks[at_].shape == Shape::table)
                draft_.place(part_.blocks[at_], base_ + "/items", LineRole::label);
        ScoreTable table{.rows = part_.blocks.subspan(head, end - head), .recommendation = levels_};
        table.is_recommending = is_recommending_;
        table.fills_last_item = has_item_ && items_.back().anchors.empty();
        if (part_.group != nullptr) table.group = without_number(part_.group->text);
        read_score_table(table, draft_, base_, items_);
        has_item_ = !items_.empty();
        at_ = end - 1;
    }

    void keep(const Block& block) {
        if (is_recommending_) return draft_.keep(block, below(base_, "recommendation", levels_->size()));
        draft_.keep(block, below(base_, "items", items_.size()));
    }

    void keep_doubted(const Block& block) {
        const bool is_marked = block.shape == Shape::heading || block.is_strong;
        if (!is_over_table() && !is_over_item() && (is_marked || looks_like_heading(block.text)))
            draft_.doubt(block, "heading-in-scorecard", {LineRole::text, LineRole::item, LineRole::stage},
                         "could name an item; it was kept as text because no levels stand under it.");
        if (block.shape == Shape::heading) item_level_ = 0; // what stands under it is not of the item before
        keep(block);
    }

    struct Ringed {
        std::size_t item;
        std::string_view numbers;
    };

    const PartContent& part_;
    Draft& draft_;
    const std::string& base_;
    std::vector<Item>& items_;
    std::vector<Level>* levels_;
    RecommendationReader recommendation_;
    ItemScale scale_;
    std::vector<LevelText> legend_;
    std::vector<Ringed> ringed_;
    int legend_line_ = 0;
    int item_level_ = 0;          // the rank of the heading of the item at hand, 0 without one
    bool is_under_level_ = false; // a heading that is a level, and nothing else since
    std::size_t at_ = 0;
    std::size_t first_sharing_ = 0; // of the items that the last scale belongs to
    bool shares_scale_ = false;
    bool is_recommending_;
    bool has_item_;             // maybe of an earlier part
    bool has_own_item_ = false; // of this part
};

} // namespace

void read_scorecard(const PartContent& part, Draft& draft, const std::string& base, std::vector<Item>& items,
                    std::vector<Level>* recommendation) {
    ScorecardReader(part, draft, base, items, recommendation).read();
}

} // namespace assay::importer
