// Differences of the stages and their questions.
#include <importer/guide_fields.hpp>
#include <review/diff/comparer.hpp>
#include <review/words/places.hpp>

namespace assay::review {
namespace {

using importer::Guide;
using importer::Question;
using importer::Stage;

// What tells a stage apart: its title, and what it asks where it was renamed.
std::string key_of(const Stage& stage) {
    std::string key = stage.title;
    for (const Question& each : stage.questions) key += '\n' + each.text;
    for (const importer::Item& each : stage.scorecard.items) key += '\n' + each.name;
    return key;
}

std::string key_of(const Question& question) {
    std::string key = question.text;
    for (const std::string& each : question.areas_to_cover) key += '\n' + each;
    return key;
}

std::vector<std::string> keys_of(const std::vector<Question>& questions) {
    std::vector<std::string> keys;
    for (const Question& each : questions) keys.push_back(key_of(each));
    return keys;
}

std::string numbered(std::size_t question) { return "question " + std::to_string(question + 1); }

// By title where both have it once, by likeness of everything they ask else.
Alignment align_stages(const Guide& before, const Guide& after) {
    std::vector<std::string> old_keys;
    std::vector<std::string> new_keys;
    for (const Stage& each : before.stages) old_keys.push_back(key_of(each));
    for (const Stage& each : after.stages) new_keys.push_back(key_of(each));
    for (std::string& old_key : old_keys)
        for (std::string& new_key : new_keys) {
            const std::string old_title = old_key.substr(0, old_key.find('\n'));
            if (old_title != new_key.substr(0, new_key.find('\n'))) continue;
            old_key = old_title;
            new_key = old_title;
        }
    return align(old_keys, new_keys, {0.25, 0});
}

} // namespace

void Comparer::stages() {
    const Alignment aligned = align_stages(before_, after_);
    for (const std::size_t each : aligned.removed) {
        add(ChangeKind::removed, "stage", stage_at(each), "Stage " + stage_in_words(before_, each) + " was removed.",
            before_.stages[each].title);
        for (std::size_t question = 0; question < before_.stages[each].questions.size(); ++question)
            gone_.emplace_back(each, question);
    }
    for (std::size_t index = 0; index < after_.stages.size(); ++index) {
        if (!aligned.origin[index]) {
            add(ChangeKind::added, "stage", stage_at(index), "Stage " + stage_in_words(after_, index) + " was added.",
                {}, after_.stages[index].title);
            for (std::size_t question = 0; question < after_.stages[index].questions.size(); ++question)
                new_.emplace_back(index, question);
            continue;
        }
        if (aligned.is_moved[index])
            add(ChangeKind::moved, "stage", stage_at(index),
                "Stage " + stage_in_words(after_, index) + " moved from place " +
                    std::to_string(*aligned.origin[index] + 1) + " to place " + std::to_string(index + 1) + '.');
        stage({*aligned.origin[index], index});
    }
    wandered_questions();
}

void Comparer::stage(StagePlace place) {
    const Stage& before = before_.stages[place.before];
    const Stage& after = after_.stages[place.after];
    const std::string title = stage_in_words(after_, place.after);
    const std::string pointer = stage_at(place.after);
    if (before.title != after.title)
        add(ChangeKind::changed, "stage", pointer + "/title",
            "Stage " + stage_in_words(before_, place.before) + " is now called " + title + '.', before.title,
            after.title);
    if (before.kind != after.kind)
        add(ChangeKind::changed, "stage", pointer + "/kind", "The kind of " + title + " changed.",
            std::string(enum_name(before.kind)), std::string(enum_name(after.kind)));
    range("Minutes of " + title, pointer + "/minutes", before.minutes, after.minutes);
    range("Minutes for the candidate's questions in " + title, pointer + "/candidate_question_minutes",
          before.candidate_question_minutes, after.candidate_question_minutes);
    range("Days to return " + title, pointer + "/window_days", before.window_days, after.window_days);
    range("Hours of effort for " + title, pointer + "/effort_hours", before.effort_hours, after.effort_hours);
    const std::string old_pointer = stage_at(place.before);
    directions("the directions for the interviewer of " + title, old_pointer + "/interviewer_directions",
               pointer + "/interviewer_directions", {before.interviewer_directions, after.interviewer_directions});
    directions("the directions for the candidate of " + title, old_pointer + "/candidate_directions",
               pointer + "/candidate_directions", {before.candidate_directions, after.candidate_directions});
    questions(place);
    const std::string scorecard = "/scorecard/items";
    items({"Item", title, old_pointer + scorecard, pointer + scorecard}, before.scorecard.items, after.scorecard.items);
    recommendation(place);
}

void Comparer::questions(StagePlace place) {
    const auto& before = before_.stages[place.before].questions;
    const auto& after = after_.stages[place.after].questions;
    const Alignment aligned = align(keys_of(before), keys_of(after));
    for (const std::size_t each : aligned.removed) gone_.emplace_back(place.before, each);
    for (std::size_t index = 0; index < after.size(); ++index) {
        if (!aligned.origin[index]) {
            new_.emplace_back(place.after, index);
            continue;
        }
        const std::size_t origin = *aligned.origin[index];
        if (aligned.is_moved[index])
            add(ChangeKind::moved, "question", question_at(place.after, index),
                question_in_words(before_, place.before, origin) + " moved to place " + std::to_string(index + 1) + '.',
                before[origin].text, after[index].text);
        question(place, origin, index);
    }
}

void Comparer::question(StagePlace place, std::size_t before, std::size_t after) {
    const Question& old_question = before_.stages[place.before].questions[before];
    const Question& new_question = after_.stages[place.after].questions[after];
    const std::string old_at = question_at(place.before, before);
    const std::string new_at = question_at(place.after, after);
    const std::string owner = numbered(after) + " of " + stage_in_words(after_, place.after);
    text("question", question_in_words(after_, place.after, after), new_at + "/text",
         {old_question.text, new_question.text});
    texts({"Area", owner, old_at + "/areas_to_cover", new_at + "/areas_to_cover"},
          {old_question.areas_to_cover, new_question.areas_to_cover});
    texts({"Follow-up", owner, old_at + "/follow_ups", new_at + "/follow_ups"},
          {old_question.follow_ups, new_question.follow_ups});
}

// Questions that left one stage and came up in another; what is then left over was removed or added.
void Comparer::wandered_questions() {
    Texts old_keys;
    Texts new_keys;
    for (const auto& [stage, index] : gone_) old_keys.push_back(key_of(before_.stages[stage].questions[index]));
    for (const auto& [stage, index] : new_) new_keys.push_back(key_of(after_.stages[stage].questions[index]));
    const Alignment aligned = align(old_keys, new_keys, {0.6, 0.6});
    for (const std::size_t each : aligned.removed) {
        const auto& [stage, index] = gone_[each];
        add(ChangeKind::removed, "question", question_at(stage, index),
            question_in_words(before_, stage, index) + " was removed.", before_.stages[stage].questions[index].text);
    }
    for (std::size_t each = 0; each < new_.size(); ++each) {
        const auto& [stage, index] = new_[each];
        const std::string& text = after_.stages[stage].questions[index].text;
        if (!aligned.origin[each]) {
            add(ChangeKind::added, "question", question_at(stage, index),
                question_in_words(after_, stage, index) + " is new.", {}, text);
            continue;
        }
        const auto& [old_stage, old_index] = gone_[*aligned.origin[each]];
        add(ChangeKind::moved, "question", question_at(stage, index),
            question_in_words(before_, old_stage, old_index) + " moved to " + stage_in_words(after_, stage) + ", as " +
                numbered(index) + '.',
            before_.stages[old_stage].questions[old_index].text, text);
        question({old_stage, stage}, old_index, index);
    }
}

} // namespace assay::review
