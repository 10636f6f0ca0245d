#include <importer/facts/guide_texts.hpp>
#include <importer/facts/outcome_matching.hpp>
#include <importer/facts/quantities.hpp>
#include <importer/facts/step_matching.hpp>
#include <importer/recognise/choices.hpp>
#include <importer/recognise/finish.hpp>
#include <importer/recognise/placeholder_list.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/text_order.hpp>
#include <importer/words/stage_names.hpp>

#include <algorithm>
#include <unordered_map>

namespace assay::importer {
namespace {

std::string_view stem_of(std::string_view file_name) {
    if (const std::size_t slash = file_name.find_last_of("/\\"); slash != std::string_view::npos)
        file_name.remove_prefix(slash + 1);
    const std::size_t dot = file_name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? file_name : file_name.substr(0, dot);
}

void settle_title(Draft& draft, std::string_view file_name) {
    Guide& guide = draft.guide;
    if (guide.title.empty()) guide.title = guide.job_description.title;
    if (!guide.title.empty()) return;
    const std::string_view stem = stem_of(file_name);
    guide.title = stem.empty() || stem == "-" ? "Untitled guide" : stem;
    draft.note(0, "title-derived", "The document has no title; it took the file's name, \"" + guide.title + "\".");
}

// Stages that no heading names take the document's title.
void settle_stage_titles(Draft& draft) {
    for (Stage& stage : draft.guide.stages) {
        if (!stage.title.empty()) continue;
        stage.title = draft.guide.title;
        draft.note(0, "stage-derived", "No heading names a stage; one was made and took the document's title.");
    }
}

std::string in_words(const Range& minutes) {
    const std::string least = std::to_string(minutes[0]);
    return (minutes[0] == minutes[1] ? least : least + " to " + std::to_string(minutes[1])) + " minutes";
}

void settle_numbers(Draft& draft) {
    for (Stage& stage : draft.guide.stages) {
        stage.kind = kind_of_stage(stage.title);
        const StageNumbers numbers = numbers_of(stage);
        stage.minutes = numbers.minutes;
        stage.candidate_question_minutes = numbers.candidate_question_minutes;
        stage.window_days = numbers.window_days;
        stage.effort_hours = numbers.effort_hours;
        if (numbers.other_minutes)
            draft.note(0, "minutes-differ",
                       "The stage \"" + stage.title + "\" says that it takes " + in_words(*numbers.minutes) + " and " +
                           in_words(*numbers.other_minutes) + "; the first was taken.");
    }
}

// The lengths that only the process names.
class StepLengths {
  public:
    explicit StepLengths(Draft& draft) : draft_(draft), steps_(steps_of_stages(draft.guide)) {}

    void settle() {
        for (std::size_t index = 0; index < steps_.size(); ++index)
            settle(draft_.guide.stages[index], steps_[index], index);
    }

  private:
    void settle(Stage& stage, const StepOfStage& found, std::size_t index) {
        if (found.match == StepMatch::none) {
            if (!stage.minutes && has_free_length())
                draft_.note(draft_.line_of(below("/stages", index, "title")), "minutes-unsure",
                            "The stage \"" + stage.title +
                                "\" names no length; the process has lengths, but none of a step that is surely this "
                                "stage.");
            return;
        }
        const ProcessStep& step = draft_.guide.process[found.step];
        if (!step.minutes || step.minutes == stage.minutes) return;
        const int line = draft_.line_of(below("/process", found.step));
        if (!stage.minutes) {
            stage.minutes = step.minutes;
            return draft_.note(
                line, "minutes-from-process",
                "The stage \"" + stage.title + "\" names no length; it took that of the process step \"" + step.name +
                    "\", " +
                    (found.match == StepMatch::by_name ? "which has its name." : "which stands in the same place."));
        }
        if (found.match == StepMatch::by_name)
            draft_.note(line, "minutes-differ",
                        "The stage \"" + stage.title + "\" takes " + in_words(*stage.minutes) +
                            " by its own words and " + in_words(*step.minutes) +
                            " by the process; its own words were taken.");
    }

    // A step with a length that belongs to no stage.
    bool has_free_length() const {
        const std::vector<ProcessStep>& process = draft_.guide.process;
        for (std::size_t step = 0; step < process.size(); ++step) {
            const auto is_of = [&](const StepOfStage& each) {
                return each.match != StepMatch::none && each.step == step;
            };
            if (process[step].minutes && std::ranges::none_of(steps_, is_of)) return true;
        }
        return false;
    }

    Draft& draft_;
    std::vector<StepOfStage> steps_;
};

class ItemKinds {
  public:
    explicit ItemKinds(Draft& draft) : draft_(draft), matcher_(draft.guide.profile.outcomes) {
        for (const Placement& each : draft.placements())
            if (each.role == LineRole::item) lines_.emplace(each.pointer, each.line);
    }

    void settle(std::vector<Item>& items, const std::string& base) {
        for (std::size_t index = 0; index < items.size(); ++index) settle(items[index], below(base, index));
    }

  private:
    void settle(Item& item, const std::string& pointer) {
        const OutcomeMatch match = matcher_.match(item.name);
        item.kind = match.outcome ? ItemKind::outcome : ItemKind::competency;
        item.outcome = match.outcome;
        const int line = line_of(pointer);
        if (match.is_doubtful)
            draft_.note(line, "item-kind",
                        "The item \"" + item.name +
                            "\" resembles a desired outcome without restating one; it was taken as a competency.");
        if (item.anchors.empty())
            draft_.warn(line, "item-without-levels", "The item \"" + item.name + "\" has no levels.");
    }

    int line_of(const std::string& pointer) const {
        for (const std::string& each : {pointer + "/name", pointer})
            if (const auto found = lines_.find(each); found != lines_.end()) return found->second;
        return 0;
    }

    Draft& draft_;
    std::unordered_map<std::string, int> lines_;
    OutcomeMatcher matcher_;
};

void settle_items(Draft& draft) {
    ItemKinds kinds(draft);
    for (std::size_t stage = 0; stage < draft.guide.stages.size(); ++stage)
        kinds.settle(draft.guide.stages[stage].scorecard.items, below("/stages", stage, "scorecard", "items"));
    kinds.settle(draft.guide.references.scorecard.items, "/references/scorecard/items");
}

bool is_left_out(const RoleOverrides& chosen, int line) {
    const auto found = chosen.find(line);
    return found != chosen.end() && found->second == LineRole::leave_out;
}

// A line that a person left out needs no warning.
void say_what_is_unplaced(Draft& draft) {
    const RoleOverrides chosen = draft.chosen();
    for (const UnplacedLine& each : draft.guide.unplaced) {
        if (is_left_out(chosen, each.line) || std::ranges::binary_search(draft.document().aside, each.line)) continue;
        Block line;
        line.first = each.line;
        const bool is_row = each.text.starts_with('|') || each.text.contains('\t');
        draft.doubt(line, "unplaced",
                    {LineRole::introduction, LineRole::question, LineRole::stage, LineRole::leave_out},
                    is_row ? "found no place: it is a row of a table without levels."
                           : "found no place: nothing above it says which part of a guide it belongs to.",
                    Severity::warning);
    }
}

void say_what_is_missing(Draft& draft) {
    const Guide& guide = draft.guide;
    say_what_is_unplaced(draft);
    const bool says_nothing = guide.stages.empty() && guide.job_description.sections.empty() &&
                              guide.how_to_use.empty() && guide.process.empty() && guide.faq.empty() &&
                              guide.debrief.questions.empty() && guide.references.questions.empty() &&
                              guide.profile.competencies.empty();
    if (says_nothing)
        draft.say(
            0, Severity::error, "nothing-recognised",
            "No part of an interview guide was recognised: there is no stage, question, scorecard or job description.");
    else if (guide.stages.empty())
        draft.warn(0, "no-stage",
                   "The document holds no stage: no interview, screen or work sample with questions or a scorecard.");
}

void say_what_is_too_long(Draft& draft) {
    constexpr std::size_t longest_text = 20'000;
    bool is_too_long = false;
    for_each_text(draft.guide,
                  [&](std::string_view text, TextPlace) { is_too_long = is_too_long || text.size() > longest_text; });
    if (is_too_long)
        draft.say(0, Severity::error, "text-too-long",
                  "One text of the guide is longer than 20000 bytes; split it into paragraphs.");
}

} // namespace

void finish(Draft& draft, std::string_view file_name) {
    settle_title(draft, file_name);
    settle_stage_titles(draft);
    settle_numbers(draft);
    StepLengths(draft).settle();
    settle_items(draft);
    sort_texts(draft);
    collect_placeholders(draft);
    draft.account_for_the_rest();
    say_which_choices_were_not_followed(draft);
    say_what_is_missing(draft);
    say_what_is_too_long(draft);
}

} // namespace assay::importer
