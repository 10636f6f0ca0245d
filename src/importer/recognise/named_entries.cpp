// Lists of "Name: text": the duties of how to use the guide, the steps of the process, competencies and traits.
#include <importer/facts/quantities.hpp>
#include <importer/outline/tables.hpp>
#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/process_table.hpp>
#include <importer/words/levels.hpp>
#include <importer/words/remarks.hpp>
#include <importer/words/wording.hpp>

namespace assay::importer {
namespace {

bool is_entry(const Block& block) { return block.shape == Shape::bullet || block.shape == Shape::numbered; }

bool is_choice(const Block& block) {
    return block.forced == LineRole::duty || block.forced == LineRole::step || block.forced == LineRole::competency ||
           block.forced == LineRole::trait;
}

bool stays_out(const Block& block) { return block.forced && !is_choice(block) && block.forced != LineRole::text; }

// A step of the process that has its number in front: "1: Phone screen", "2 - Panel".
std::string_view numbered_step(const Block& block) {
    const auto level = block.shape == Shape::text ? level_of_text(block.text) : std::nullopt;
    return level && level->mark == LevelMark::digit && level->label.empty() ? level->text : std::string_view{};
}

NamedText named(const Block& block) {
    const Split split = split_name(block.text, block.lead);
    return {std::string(split.name), std::string(split.text)};
}

struct Reading {
    std::string base; // "/how_to_use"
    LineRole role;
};

// Entries are list lines, and headings with the prose under them; other lines are kept where they stand. With
// `takes_lines`, a plain line that splits into name and text is an entry too.
class EntryReader {
  public:
    EntryReader(Draft& draft, std::vector<NamedText>& entries, const Reading& reading, bool takes_lines)
        : draft_(draft), entries_(entries), reading_(reading), takes_lines_(takes_lines) {}

    void read(const Block& block) {
        if (stays_out(block)) return;
        if (block.forced == LineRole::text || block.shape == Shape::table) return keep(block);
        if (block.shape == Shape::heading) return add_heading(block);
        if (block.heading.topic == Topic::agenda) doubt_agenda(block);
        if (is_entry(block) || is_choice(block) || is_line_entry(block)) return add(block, named(block));
        if (is_under_heading_) return extend(block);
        keep(block);
    }

  private:
    void doubt_agenda(const Block& block) {
        draft_.doubt(block, "running-order", {LineRole::text, LineRole::stage, LineRole::process},
                     "opens a running order before any interview; it was put under how to use the guide.");
    }

    bool is_line_entry(const Block& block) const {
        if (opens_with_clock(block.text)) return true;
        if (!takes_lines_ || is_under_heading_) return false;
        const Split split = split_name(block.text, block.lead);
        return !split.name.empty() && !block.text.ends_with(':');
    }

    void add(const Block& block, NamedText entry) {
        draft_.place(block, below(reading_.base, entries_.size()), reading_.role);
        entries_.push_back(std::move(entry));
        is_under_heading_ = false;
    }

    void add_heading(const Block& block) {
        add(block, named(block));
        is_under_heading_ = true;
    }

    void extend(const Block& block) {
        draft_.place(block, below(reading_.base, entries_.size() - 1, "text"), reading_.role);
        std::string& text = entries_.back().text;
        if (!text.empty()) text += ' ';
        text += block.text;
    }

    void keep(const Block& block) { draft_.keep(block, below(reading_.base, entries_.size())); }

    Draft& draft_;
    std::vector<NamedText>& entries_;
    const Reading& reading_;
    bool takes_lines_;
    bool is_under_heading_ = false;
};

void read_entries(const PartContent& part, Draft& draft, std::vector<NamedText>& entries, const Reading& reading,
                  bool takes_lines) {
    EntryReader reader(draft, entries, reading, takes_lines);
    for (const Block& block : part.blocks) reader.read(block);
}

void read_outcomes(const PartContent& part, Draft& draft) {
    std::vector<std::string>& outcomes = draft.guide.profile.outcomes;
    for (const Block& block : part.blocks) {
        if (stays_out(block) && block.forced != LineRole::outcome) continue;
        const bool is_outcome = is_entry(block) || block.forced == LineRole::outcome;
        if (!is_outcome || block.forced == LineRole::text) {
            draft.keep(block, below("/profile/outcomes", outcomes.size()));
            continue;
        }
        draft.place(block, below("/profile/outcomes", outcomes.size()), LineRole::outcome);
        outcomes.emplace_back(block.text);
    }
}

} // namespace

void read_how_to_use(const PartContent& part, Draft& draft) {
    read_entries(part, draft, draft.guide.how_to_use, {"/how_to_use", LineRole::duty}, false);
}

void read_process(const PartContent& part, Draft& draft) {
    std::vector<NamedText> steps;
    for (const ProcessStep& each : draft.guide.process) steps.push_back({each.name, each.text});
    const Reading reading{"/process", LineRole::step};
    EntryReader reader(draft, steps, reading, false);
    for (std::size_t at = 0; at < part.blocks.size(); ++at) {
        const std::size_t end = table_end(part.blocks, at);
        if (end != at && read_process_table(part.blocks.subspan(at, end - at), draft, steps)) {
            at = end - 1;
            continue;
        }
        Block block = part.blocks[at];
        if (const std::string_view step = numbered_step(block); !step.empty() && !block.forced) {
            block.shape = Shape::numbered;
            block.text = step;
            block.lead = 0;
        }
        reader.read(block);
    }
    draft.guide.process.clear();
    for (NamedText& each : steps) {
        auto minutes = minutes_of_step(each.name, each.text);
        draft.guide.process.push_back({std::move(each.name), std::move(each.text), minutes});
    }
}

void read_profile(const PartContent& part, Draft& draft) {
    Profile& profile = draft.guide.profile;
    switch (part.topic) {
    case Topic::competencies:
        return read_entries(part, draft, profile.competencies, {"/profile/competencies", LineRole::competency}, true);
    case Topic::traits:
        return read_entries(part, draft, profile.traits, {"/profile/traits", LineRole::trait}, true);
    case Topic::outcomes:
        return read_outcomes(part, draft);
    default:
        break;
    }
    for (const Block& block : part.blocks) {
        if (block.forced == LineRole::leave_out) continue;
        draft.place(block, "/profile/overview", LineRole::paragraph);
        append_prose(profile.overview, block);
    }
}

} // namespace assay::importer
