// The questions of a stage, each with areas to cover and follow-ups.
#include <importer/recognise/labels.hpp>
#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

class QuestionReader {
  public:
    QuestionReader(const PartContent& part, Draft& draft, std::size_t stage)
        : part_(part),
          draft_(draft),
          questions_(draft.guide.stages[stage].questions),
          base_(below("/stages", stage, "questions")),
          has_question_(!questions_.empty()) {}

    void read() {
        for (at_ = 0; at_ < part_.blocks.size(); ++at_) read(part_.blocks[at_]);
    }

  private:
    enum class Mode { text, areas, follow_ups, warnings };

    void read(const Block& block) {
        if (block.forced) return read_chosen(block, *block.forced);
        if (const Label label = label_of(block); label && take_label(block, label)) return;
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

    void read_chosen(const Block& block, Role role) {
        switch (role) {
        case Role::leave_out:
            return;
        case Role::question:
            return add_question(block);
        case Role::area:
            return has_question() ? add_to(Mode::areas, block, block.text) : keep(block);
        case Role::follow_up:
            return has_question() ? add_to(Mode::follow_ups, block, block.text) : keep(block);
        default:
            return keep(block);
        }
    }

    bool has_question() const { return has_question_; }

    // Guidance has no field in an interview's questions; it is kept as a line.
    bool take_label(const Block& block, const Label& label) {
        mode_ = label.topic == Topic::areas        ? Mode::areas
                : label.topic == Topic::follow_ups ? Mode::follow_ups
                                                   : Mode::warnings;
        if (!has_question_ || mode_ == Mode::warnings) {
            if (mode_ != Mode::warnings) mode_ = Mode::text;
            keep(block);
            return true;
        }
        if (label.rest.empty()) {
            draft_.place(block, below(current(), mode_ == Mode::areas ? "areas_to_cover" : "follow_ups"), Role::label);
            extend_lines(block);
        } else {
            add_to(mode_, block, label.rest);
        }
        return true;
    }

    void read_bullet(const Block& block) {
        const bool is_next_question =
            !has_question_ || (question_shape_ == Shape::bullet && block.indent <= question_indent_);
        if (is_next_question && mode_ != Mode::warnings) {
            if (looks_like_question(block.text)) return add_question(block);
            return has_question_ ? add_unlabelled(block) : keep(block);
        }
        switch (mode_) {
        case Mode::warnings:
            return keep(block);
        case Mode::areas:
        case Mode::follow_ups:
            return add_to(mode_, block, block.text);
        case Mode::text:
            return add_unlabelled(block);
        }
    }

    void add_unlabelled(const Block& block) {
        const bool asks = block.text.ends_with('?');
        draft_.note(block.first, "entry-without-label",
                    asks ? "The list entry stands under a question without a label; as it asks, it became a follow-up."
                         : "The list entry stands under a question without a label; it became an area to cover.");
        add_to(asks ? Mode::follow_ups : Mode::areas, block, block.text);
    }

    void read_numbered(const Block& block) {
        const bool in_list = has_question_ && question_shape_ != Shape::numbered && mode_ != Mode::text &&
                             !(mode_ == Mode::warnings && looks_like_question(block.text));
        const bool is_deeper =
            has_question_ && question_shape_ == Shape::numbered && block.indent >= question_indent_ + 2;
        if (mode_ == Mode::warnings && (in_list || is_deeper)) return keep(block);
        if (in_list) return add_to(mode_, block, block.text);
        if (is_deeper) return mode_ == Mode::text ? add_unlabelled(block) : add_to(mode_, block, block.text);
        if (looks_like_question(block.text) || is_before_label()) return add_question(block);
        if (looks_like_heading(block.text) && is_before_question()) return keep_heading(block);
        draft_.note(block.first, "question-shape",
                    "The numbered line was taken as a question, though it does not ask.");
        add_question(block);
    }

    bool is_before_question() const {
        return at_ + 1 < part_.blocks.size() && looks_like_question(part_.blocks[at_ + 1].text);
    }

    // A numbered heading over a group of questions is kept without its number.
    void keep_heading(const Block& block) {
        Block heading = block;
        heading.shape = Shape::text;
        keep(heading);
    }

    // A line is a question where it asks or where a label follows; what does neither is kept where it stands.
    void read_line(const Block& block) {
        if (looks_like_question(block.text) || is_before_label()) return add_question(block);
        if (!block.heading && !looks_like_heading(block.text))
            draft_.note(block.first, "kept-as-text",
                        "The line stands among the questions and does not ask; it is kept as text.");
        keep(block);
    }

    bool is_before_label() const {
        if (at_ + 1 >= part_.blocks.size()) return false;
        const Label label = label_of(part_.blocks[at_ + 1]);
        return label.topic == Topic::areas || label.topic == Topic::follow_ups;
    }

    std::string current() const { return below(base_, questions_.size() - 1); }

    void add_question(const Block& block) {
        draft_.place(block, below(base_, questions_.size(), "text"), Role::question);
        Question& question = questions_.emplace_back();
        question.text = block.text;
        question.lines = {block.first, block.last};
        question_shape_ = block.shape;
        question_indent_ = block.indent;
        has_question_ = true;
        mode_ = Mode::text;
    }

    void add_to(Mode mode, const Block& block, std::string_view text) {
        const bool is_area = mode == Mode::areas;
        Question& question = questions_.back();
        std::vector<std::string>& entries = is_area ? question.areas_to_cover : question.follow_ups;
        draft_.place(block, below(current(), is_area ? "areas_to_cover" : "follow_ups", entries.size()),
                     is_area ? Role::area : Role::follow_up);
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
    std::size_t at_ = 0;
    Mode mode_ = Mode::text;
    Shape question_shape_ = Shape::text;
    int question_indent_ = 0;
    bool has_question_; // of this stage, maybe of an earlier part
};

} // namespace

void read_questions(const PartContent& part, Draft& draft, std::size_t stage) {
    QuestionReader(part, draft, stage).read();
}

} // namespace assay::importer
