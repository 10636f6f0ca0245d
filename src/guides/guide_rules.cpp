#include <base/text.hpp>
#include <guides/guide_rules.hpp>
#include <importer/facts/placeholders.hpp>

#include <algorithm>

namespace assay::guides {
namespace {

template <class List>
void give_each_an_id(List& list, Ids& ids) {
    for (auto& each : list) each.id = ids.next();
}

std::string at(std::string_view list, std::size_t index) { return std::string(list) + '/' + std::to_string(index); }

void check_range(const std::optional<importer::Range>& range, std::string pointer, std::vector<FieldError>& faults) {
    if (range && ((*range)[0] < 0 || (*range)[0] > (*range)[1]))
        faults.push_back({std::move(pointer), "range", "must be two numbers, the smaller one first"});
}

void check_directions(const importer::Directions& directions, const std::string& pointer,
                      std::vector<FieldError>& faults) {
    for (std::size_t index = 0; index < directions.lists.size(); ++index)
        if (static_cast<std::size_t>(directions.lists[index].after) > directions.paragraphs.size())
            faults.push_back(
                {at(pointer + "/lists", index) + "/after", "range", "must not count more paragraphs than there are"});
}

void check_items(const std::vector<importer::Item>& items, const std::string& pointer, std::size_t outcomes,
                 std::vector<FieldError>& faults) {
    for (std::size_t index = 0; index < items.size(); ++index) {
        const importer::Item& item = items[index];
        const std::string here = at(pointer, index);
        if (trim(item.name).empty()) faults.push_back({here + "/name", "required", "an item must have a name"});
        if (item.outcome && (*item.outcome < 0 || static_cast<std::size_t>(*item.outcome) >= outcomes))
            faults.push_back({here + "/outcome", "range", "must be the index of an outcome of the profile"});
        std::vector<int> scores;
        for (const importer::Anchor& anchor : item.anchors) scores.push_back(anchor.score);
        std::ranges::sort(scores);
        if (std::ranges::adjacent_find(scores) != scores.end())
            faults.push_back({here + "/anchors", "unique", "must not describe one level twice"});
    }
}

void check_stage(const importer::Guide& guide, std::size_t index, std::vector<FieldError>& faults) {
    const importer::Stage& stage = guide.stages[index];
    const std::string here = at("/stages", index);
    if (trim(stage.title).empty()) faults.push_back({here + "/title", "required", "a stage must have a title"});
    check_range(stage.minutes, here + "/minutes", faults);
    check_range(stage.candidate_question_minutes, here + "/candidate_question_minutes", faults);
    check_range(stage.window_days, here + "/window_days", faults);
    check_range(stage.effort_hours, here + "/effort_hours", faults);
    check_directions(stage.interviewer_directions, here + "/interviewer_directions", faults);
    check_directions(stage.candidate_directions, here + "/candidate_directions", faults);
    for (std::size_t question = 0; question < stage.questions.size(); ++question)
        if (trim(stage.questions[question].text).empty())
            faults.push_back({at(here + "/questions", question) + "/text", "required", "a question must have a text"});
    check_items(stage.scorecard.items, here + "/scorecard/items", guide.profile.outcomes.size(), faults);
}

void check_description(const importer::JobDescription& description, std::vector<FieldError>& faults) {
    for (std::size_t index = 0; index < description.sections.size(); ++index)
        for (const int plus : description.sections[index].plus)
            if (plus < 0 || static_cast<std::size_t>(plus) >= description.sections[index].bullets.size())
                faults.push_back({at("/job_description/sections", index) + "/plus", "range",
                                  "must be indexes of bullets of the section"});
}

} // namespace

void give_ids(importer::Guide& guide, Ids& ids) {
    for (importer::Stage& stage : guide.stages) {
        stage.id = ids.next();
        give_each_an_id(stage.questions, ids);
        give_each_an_id(stage.scorecard.items, ids);
    }
    give_each_an_id(guide.debrief.questions, ids);
    give_each_an_id(guide.references.questions, ids);
    give_each_an_id(guide.references.scorecard.items, ids);
}

GuideCounts counts_of(const importer::Guide& guide) {
    GuideCounts counts;
    counts.stages = static_cast<int>(guide.stages.size());
    counts.placeholders = static_cast<int>(guide.placeholders.size());
    counts.unplaced = static_cast<int>(guide.unplaced.size());
    for (const importer::Stage& stage : guide.stages) {
        counts.questions += static_cast<int>(stage.questions.size());
        counts.items += static_cast<int>(stage.scorecard.items.size());
        for (const importer::Item& item : stage.scorecard.items)
            counts.anchors += static_cast<int>(item.anchors.size());
    }
    return counts;
}

std::vector<FieldError> faults_in(const importer::Guide& guide) {
    std::vector<FieldError> faults;
    if (trim(guide.title).empty()) faults.push_back({"/title", "required", "a guide must have a title"});
    if (guide.stages.empty())
        faults.push_back(
            {"/stages", "required", "no stage was found; a guide needs at least one stage with a title of its own"});
    check_description(guide.job_description, faults);
    for (std::size_t index = 0; index < guide.process.size(); ++index)
        check_range(guide.process[index].minutes, at("/process", index) + "/minutes", faults);
    for (std::size_t index = 0; index < guide.stages.size(); ++index) check_stage(guide, index, faults);
    for (std::size_t index = 0; index < guide.placeholders.size(); ++index)
        if (std::string fault = importer::fault_in_rule(guide.placeholders[index]); !fault.empty())
            faults.push_back({at("/placeholders", index) + "/rule", "rule", std::move(fault)});
    check_directions(guide.debrief.directions, "/debrief/directions", faults);
    check_directions(guide.references.directions, "/references/directions", faults);
    for (std::size_t index = 0; index < guide.references.questions.size(); ++index)
        check_range(guide.references.questions[index].numeric, at("/references/questions", index) + "/numeric", faults);
    check_items(guide.references.scorecard.items, "/references/scorecard/items", guide.profile.outcomes.size(), faults);
    return faults;
}

Result<void> fit_to_publish(const GuideDraft& draft) {
    std::vector<FieldError> faults;
    for (const importer::Notice& notice : draft.notices)
        if (notice.severity == importer::Severity::error)
            faults.push_back({at("/lines", static_cast<std::size_t>(notice.line)), notice.code, notice.sentence});
    std::ranges::move(faults_in(draft.guide), std::back_inserter(faults));
    if (faults.empty()) return {};
    return refuse_fields(std::move(faults), "guide/unfit", "This document cannot become a guide as it is.");
}

} // namespace assay::guides
