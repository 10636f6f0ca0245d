// Questions with guidance: the debrief's and the references'. Questions with answers: the FAQ.
#include <importer/facts/quantities.hpp>
#include <importer/recognise/labels.hpp>
#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/words/wording.hpp>

namespace assay::importer {
namespace {

struct Pair {
    std::string text;
    std::string more;
};

struct PairNames {
    std::string base; // "/debrief/questions"
    std::string_view text;
    std::string_view more;
    LineRole more_role;
};

// A line that asks opens a pair; what follows up to the next one belongs to it. Lines before the first are kept.
class PairReader {
  public:
    PairReader(const PartContent& part, Draft& draft, std::vector<Pair>& pairs, const PairNames& names)
        : part_(part), draft_(draft), pairs_(pairs), names_(names), has_pair_(!pairs.empty()) {}

    void read() {
        for (at_ = 0; at_ < part_.blocks.size(); ++at_) read(part_.blocks[at_]);
    }

  private:
    void read(const Block& block) {
        if (block.forced == LineRole::leave_out || block.shape == Shape::table) return;
        if (block.forced == LineRole::question) return open(block, block.text);
        if (block.forced == LineRole::guidance || block.forced == LineRole::answer)
            return has_pair_ ? add(block, block.text) : keep(block);
        if (block.forced) return keep(block);
        if (const std::string_view answer = after_mark(block.text, 'A'); !answer.empty() && has_pair_)
            return add(block, answer);
        if (const std::string_view question = after_mark(block.text, 'Q'); !question.empty())
            return open(block, question);
        if (const Label label = label_of(block); label && has_pair_) return add_label(block, label);
        if (asks(block)) return open(block, block.text);
        if (has_pair_) return add(block, block.text);
        keep(block);
    }

    // "Q: …" and "A: …".
    static std::string_view after_mark(std::string_view text, char mark) {
        if (text.size() < 4 || text[0] != mark || (text[1] != ':' && text[1] != '.') || text[2] != ' ') return {};
        return text.substr(3);
    }

    bool asks(const Block& block) const {
        const bool is_entry = block.shape == Shape::bullet || block.shape == Shape::numbered;
        if (is_entry && has_pair_ && (pair_shape_ != block.shape || block.indent > pair_indent_)) return false;
        if (block.text.ends_with('?') || block.shape == Shape::heading || block.is_strong) return true;
        if (at_ + 1 < part_.blocks.size() && label_of(part_.blocks[at_ + 1])) return true;
        if (is_entry) return looks_like_question(block.text) || (block.shape == Shape::numbered && has_pair_);
        return block.text.size() < 300 && looks_like_question(block.text) && !is_answer_next();
    }

    // After a question without anything under it the next line is its answer, even where it holds a question.
    bool is_answer_next() const { return has_pair_ && pairs_.back().more.empty() && names_.more == "answer"; }

    void open(const Block& block, std::string_view text) {
        draft_.place(block, below(names_.base, pairs_.size(), names_.text), LineRole::question);
        pairs_.push_back({std::string(text), ""});
        has_pair_ = true;
        pair_shape_ = block.shape;
        pair_indent_ = block.indent;
    }

    void add_label(const Block& block, const Label& label) {
        if (!label.rest.empty() && label.topic == Topic::guidance) return add(block, label.rest);
        if (label.rest.empty() && label.topic == Topic::guidance) return place_more(block, LineRole::label);
        add(block, block.text);
    }

    void add(const Block& block, std::string_view text) {
        place_more(block, names_.more_role);
        Block line = block;
        line.text = text;
        append_prose(pairs_.back().more, line);
    }

    void place_more(const Block& block, LineRole role) {
        draft_.place(block, below(names_.base, pairs_.size() - 1, names_.more), role);
    }

    void keep(const Block& block) { draft_.keep(block, below(names_.base, pairs_.size())); }

    const PartContent& part_;
    Draft& draft_;
    std::vector<Pair>& pairs_;
    const PairNames& names_;
    std::size_t at_ = 0;
    Shape pair_shape_ = Shape::text;
    int pair_indent_ = 0;
    bool has_pair_; // maybe of an earlier part
};

template <class Entry>
std::vector<Pair> pairs_of(const std::vector<Entry>& entries, std::string Entry::* text, std::string Entry::* more) {
    std::vector<Pair> pairs;
    for (const Entry& each : entries) pairs.push_back({each.*text, each.*more});
    return pairs;
}

} // namespace

void read_debrief_questions(const PartContent& part, Draft& draft) {
    std::vector<DebriefQuestion>& questions = draft.guide.debrief.questions;
    std::vector<Pair> pairs = pairs_of(questions, &DebriefQuestion::text, &DebriefQuestion::guidance);
    PairReader(part, draft, pairs, {"/debrief/questions", "text", "guidance", LineRole::guidance}).read();
    questions.clear();
    for (Pair& each : pairs) questions.push_back({{}, std::move(each.text), std::move(each.more)});
}

void read_reference_questions(const PartContent& part, Draft& draft) {
    std::vector<ReferenceQuestion>& questions = draft.guide.references.questions;
    std::vector<Pair> pairs = pairs_of(questions, &ReferenceQuestion::text, &ReferenceQuestion::guidance);
    PairReader(part, draft, pairs, {"/references/questions", "text", "guidance", LineRole::guidance}).read();
    questions.clear();
    for (Pair& each : pairs) {
        const auto numeric = numeric_scale_of(each.text);
        questions.push_back({{}, std::move(each.text), std::move(each.more), numeric});
    }
}

void read_faq(const PartContent& part, Draft& draft) {
    std::vector<FaqEntry>& entries = draft.guide.faq;
    if (part.head == nullptr && entries.empty() && !part.blocks.front().forced)
        draft.doubt(part.blocks.front(), "questions-answered", {LineRole::faq, LineRole::questions},
                    "and those like it have their answer under them; they were read as frequently asked questions.");
    std::vector<Pair> pairs = pairs_of(entries, &FaqEntry::question, &FaqEntry::answer);
    PairReader(part, draft, pairs, {"/faq", "question", "answer", LineRole::answer}).read();
    entries.clear();
    for (Pair& each : pairs) entries.push_back({std::move(each.text), std::move(each.more)});
}

} // namespace assay::importer
