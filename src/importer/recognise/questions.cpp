// The questions of a stage, each with areas to cover and follow-ups.
#include <importer/recognise/labels.hpp>
#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/words/levels.hpp>
#include <importer/words/remarks.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

bool opens_low(std::string_view text) { return !text.empty() && text.front() >= 'a' && text.front() <= 'z'; }

class QuestionReader {
  public:
    QuestionReader(const PartContent& part, Draft& draft, std::size_t stage)
        : part_(part),
          draft_(draft),
          questions_(draft.guide.stages[stage].questions),
          base_(below("/stages", stage, "questions")),
          has_question_(!questions_.empty() && part.head == nullptr) {}

    void read() {
        for (at_ = 0; at_ < part_.blocks.size(); ++at_) read(part_.blocks[at_]);
    }

  private:
    // What entries without a label of their own are: nothing yet, areas, follow-ups, or lines to be kept.
    enum class Mode { text, areas, follow_ups, kept };

    void read(const Block& block) {
        if (block.forced) return read_chosen(block, *block.forced);
        if (const Label label = label_of(block)) return take_label(block, label);
        const bool is_prompt = has_question_ && (mode_ == Mode::text || block.shape == Shape::text);
        if (is_prompt && is_star_prompt(block.text))
            return add_to(block.text.ends_with('?') ? Mode::follow_ups : Mode::areas, block, block.text);
        switch (block.shape) {
        case Shape::bullet:
            return read_bullet(block);
        case Shape::numbered:
            return read_numbered(block);
        case Shape::table:
            return;
        default:
            return read_line(block);
        }
    }

    void read_chosen(const Block& block, LineRole role) {
        switch (role) {
        case LineRole::leave_out:
            return;
        case LineRole::question:
            return add_question(block);
        case LineRole::area:
        case LineRole::follow_up:
            has_question_ = !questions_.empty();
            if (!has_question_) return keep(block);
            return add_to(role == LineRole::area ? Mode::areas : Mode::follow_ups, block, block.text);
        default:
            return keep(block);
        }
    }

    static Mode mode_of(Topic topic) {
        if (topic == Topic::guidance) return Mode::kept;
        return topic == Topic::follow_ups || topic == Topic::spare ? Mode::follow_ups : Mode::areas;
    }

    // Guidance has no field in an interview's questions; it is kept as a line. A label that has its text behind it
    // speaks for itself only, where it is a list entry.
    void take_label(const Block& block, const Label& label) {
        const Mode mode = mode_of(label.topic);
        if (!has_question_ && !questions_.empty() && mode != Mode::kept) reopen_question(block);
        const std::string words(keeps_words(label.topic) ? label.words : std::string_view{});
        const bool is_entry = block.shape == Shape::bullet || block.shape == Shape::numbered;
        if (label.rest.empty() || !is_entry) {
            mode_ = has_question_ ? mode : Mode::text;
            words_ = words;
            label_indent_ = block.indent;
            is_under_loose_label_ = !has_question_;
        }
        if (!has_question_ || mode == Mode::kept) return keep(block);
        if (label.rest.empty()) return place_label(block, mode);
        add_to(mode, block, words.empty() ? std::string(label.rest) : words + ": " + std::string(label.rest));
    }

    void reopen_question(const Block& block) {
        has_question_ = true;
        draft_.doubt(block, "label-without-question", {LineRole::text, LineRole::question},
                     "is a label with no question over it; what follows was added to the question before.");
    }

    void place_label(const Block& block, Mode mode) {
        draft_.place(block, below(current(), mode == Mode::areas ? "areas_to_cover" : "follow_ups"), LineRole::label);
        extend_lines(block);
    }

    void read_bullet(const Block& block) {
        const bool is_sibling = question_shape_ == Shape::bullet && block.indent <= question_indent_;
        if (has_question_ && !is_sibling) return read_entry(block);
        const bool is_labelled = is_before_label() && !block.text.ends_with(':') && !is_under_loose_label_;
        if (looks_like_question(block.text) || is_labelled) {
            const bool may_follow =
                mode_ == Mode::follow_ups && label_indent_ <= question_indent_ && !is_before_label();
            if (has_question_ && may_follow) return add_doubted_follow_up(block);
            return add_question(block);
        }
        const bool is_none = is_no_question(block);
        if (!has_question_ && (opens_low(block.text) || is_after_heading_ || is_none)) return keep_entry(block);
        if (has_question_ && mode_ != Mode::text) return read_entry(block);
        if (has_question_ && (opens_low(block.text) || is_none)) return add_unlabelled(block);
        draft_.doubt(block, "question-shape", {LineRole::question, LineRole::area, LineRole::text},
                     "does not ask; it was read as a question because it stands in a list with questions.");
        add_question(block);
    }

    void read_entry(const Block& block) {
        switch (mode_) {
        case Mode::kept:
            return keep(block);
        case Mode::areas:
        case Mode::follow_ups:
            return add_labelled(block);
        case Mode::text:
            return add_unlabelled(block);
        }
    }

    void add_labelled(const Block& block) {
        add_to(mode_, block, words_.empty() ? std::string(block.text) : words_ + ": " + std::string(block.text));
    }

    void add_unlabelled(const Block& block) {
        const bool asks = block.text.ends_with('?');
        draft_.doubt(block, "entry-without-label",
                     {LineRole::area, LineRole::follow_up, LineRole::question, LineRole::text},
                     asks ? "stands under a question without a label; it was read as a follow-up because it asks."
                          : "stands under a question without a label; it was read as an area to cover because it does "
                            "not ask.");
        add_to(asks ? Mode::follow_ups : Mode::areas, block, block.text);
    }

    void add_doubted_follow_up(const Block& block) {
        draft_.doubt(block, "question-or-follow-up", {LineRole::follow_up, LineRole::question, LineRole::text},
                     "could be a question or a follow-up; it was read as a follow-up because it stands under “" +
                         (words_.empty() ? std::string("follow-ups") : words_) + "”.");
        add_labelled(block);
    }

    void read_numbered(const Block& block) {
        const bool asks = looks_like_question(block.text);
        const bool is_marked_area = mode_ == Mode::kept || (mode_ == Mode::areas && !words_.empty());
        const bool in_list =
            has_question_ && question_shape_ != Shape::numbered && mode_ != Mode::text && !(is_marked_area && asks);
        const bool is_deeper =
            has_question_ && question_shape_ == Shape::numbered && block.indent >= question_indent_ + 2;
        if (in_list || is_deeper) return read_entry(block);
        if (asks || is_before_label()) return add_question(block);
        const bool is_level = level_of_text(block.text).has_value();
        if (!is_level && looks_like_heading(block.text) && is_before_question()) return keep_heading(block);
        if (is_no_question(block)) return has_question_ ? add_unlabelled(block) : keep_entry(block);
        draft_.doubt(block, "question-shape", {LineRole::question, LineRole::text, LineRole::follow_up},
                     "does not ask; it was read as a question because it is numbered among the questions.");
        add_question(block);
    }

    bool is_before_question() const {
        return at_ + 1 < part_.blocks.size() && looks_like_question(part_.blocks[at_ + 1].text);
    }

    // Reads as something else by its own words: a known heading, the heading of a list, a level.
    static bool is_no_question(const Block& block) {
        return topic_of(block.text) || block.text.ends_with(':') || level_of_text(block.text).has_value();
    }

    // An entry that belongs to no question of this part: to the last one of the part before, unless a heading came
    // between; then it is kept. Among questions it goes without its mark, which would make it one of theirs.
    void keep_entry(const Block& block) {
        if (has_question_ || (!questions_.empty() && !is_after_heading_)) {
            has_question_ = true;
            return add_unlabelled(block);
        }
        Block line = block;
        if (!questions_.empty()) line.shape = Shape::text;
        keep(line);
    }

    // A numbered heading over a group of questions is kept without its number.
    void keep_heading(const Block& block) {
        Block heading = block;
        heading.shape = Shape::text;
        keep(heading);
        close_question();
    }

    // A line is a question where it asks or where a label follows; what does neither is kept where it stands.
    void read_line(const Block& block) {
        if (is_before_label() && !is_list_heading(block.text)) return add_question(block);
        if (has_question_ && block.shape == Shape::text && belongs_to_question(block)) return;
        if (looks_like_question(block.text) && !is_remark(block.text)) return add_question(block);
        if (level_of_text(block.text) && (has_question_ || !questions_.empty())) return keep_entry(block);
        const bool is_marked = block.shape == Shape::heading || block.is_strong;
        if (block.heading || is_marked || looks_like_heading(block.text)) {
            keep(block);
            return close_question();
        }
        draft_.doubt(block, "kept-as-text", {LineRole::text, LineRole::question, LineRole::area, LineRole::follow_up},
                     "stands among the questions and does not ask; it was kept as text.");
        keep(block);
    }

    // A line under a question without a list mark: the heading of a list of its own, hanging under a numbered question,
    // or close under a label where questions stand apart by empty lines.
    bool belongs_to_question(const Block& block) {
        if (is_list_heading(block.text) && is_before_entry()) return open_named_list(block);
        const bool is_listed = question_shape_ == Shape::numbered || question_shape_ == Shape::bullet;
        const bool hangs = is_listed && block.indent >= question_indent_ + 2;
        const bool is_below_spare = at_ > 0 && label_of(part_.blocks[at_ - 1]).topic == Topic::spare;
        const bool is_close = (question_is_apart_ || is_below_spare) && !block.after_blank;
        const bool is_labelled = mode_ == Mode::areas || mode_ == Mode::follow_ups;
        if (is_close && is_labelled) {
            if (mode_ == Mode::follow_ups && looks_like_question(block.text)) return add_doubted_follow_up(block), true;
            if (mode_ == Mode::areas && !looks_like_question(block.text)) return add_labelled(block), true;
        }
        if (!hangs) return false;
        read_entry(block);
        return true;
    }

    bool is_before_entry() const {
        return at_ + 1 < part_.blocks.size() && part_.blocks[at_ + 1].shape == Shape::bullet &&
               !part_.blocks[at_ + 1].text.ends_with('?');
    }

    bool open_named_list(const Block& block) {
        mode_ = Mode::areas;
        words_ = without_colon(block.text);
        place_label(block, mode_);
        draft_.doubt(block, "list-under-question", {LineRole::text, LineRole::question},
                     "heads a list under a question; its entries were read as areas to cover, with “" + words_ +
                         "” in front of each.");
        return true;
    }

    bool is_before_label() const {
        if (at_ + 1 >= part_.blocks.size()) return false;
        const Label label = label_of(part_.blocks[at_ + 1]);
        if (label && level_of_text(part_.blocks[at_].text)) return false; // of a scale that lost its item
        const bool hangs_deeper = has_question_ && part_.blocks[at_].indent > part_.blocks[at_ + 1].indent;
        return label && label.topic != Topic::guidance && label.topic != Topic::spare && !hangs_deeper;
    }

    std::string current() const { return below(base_, questions_.size() - 1); }

    void add_question(const Block& block) {
        draft_.place(block, below(base_, questions_.size(), "text"), LineRole::question);
        Question& question = questions_.emplace_back();
        question.text = block.text;
        question.lines = {block.first, block.last};
        question_shape_ = block.shape;
        question_indent_ = block.indent;
        question_is_apart_ = block.after_blank;
        has_question_ = true;
        is_after_heading_ = is_under_loose_label_ = false;
        mode_ = Mode::text;
        words_.clear();
    }

    // After the heading of a further group nothing belongs to the question before it.
    void close_question() {
        has_question_ = false;
        is_after_heading_ = part_.group == nullptr || part_.blocks[at_].first != part_.group->first;
        mode_ = Mode::text;
    }

    void add_to(Mode mode, const Block& block, std::string_view text) {
        const bool is_area = mode == Mode::areas;
        Question& question = questions_.back();
        std::vector<std::string>& entries = is_area ? question.areas_to_cover : question.follow_ups;
        draft_.place(block, below(current(), is_area ? "areas_to_cover" : "follow_ups", entries.size()),
                     is_area ? LineRole::area : LineRole::follow_up);
        entries.emplace_back(text);
        extend_lines(block);
    }

    void extend_lines(const Block& block) {
        Range& lines = questions_.back().lines;
        lines[1] = std::max(lines[1], block.last);
    }

    void keep(const Block& block) { draft_.keep(block, below(base_, questions_.size())); }

    const PartContent& part_;
    Draft& draft_;
    std::vector<Question>& questions_;
    std::string base_;
    std::string words_; // of the label that the entries keep in front of them
    std::size_t at_ = 0;
    Mode mode_ = Mode::text;
    bool is_after_heading_ = false;     // of a group of questions, and before the first of them
    bool is_under_loose_label_ = false; // entries under a label that no question has; the last of them is none either
    Shape question_shape_ = Shape::text;
    int question_indent_ = 0;
    int label_indent_ = 0;
    bool question_is_apart_ = false; // an empty line stands before it
    bool has_question_;              // that entries may belong to, maybe of an earlier part
};

} // namespace

void read_questions(const PartContent& part, Draft& draft, std::size_t stage) {
    QuestionReader(part, draft, stage).read();
}

} // namespace assay::importer
