#include <base/text.hpp>
#include <importer/facts/step_matching.hpp>
#include <importer/words/normal.hpp>
#include <importer/words/stage_names.hpp>

#include <algorithm>
#include <string>

namespace assay::importer {
namespace {

using Words = std::vector<std::string>; // sorted

Words words_of(std::string_view name) {
    Words words;
    const NormalHeading normal(name);
    for (const std::string_view each : split(normal.text(), ' '))
        if (!each.empty() && each != "and" && each != "with" && each != "of") words.emplace_back(each);
    std::ranges::sort(words);
    return words;
}

bool are_alike(const Words& some, const Words& others) {
    if (some.empty() || others.empty()) return false;
    return std::ranges::includes(some, others) || std::ranges::includes(others, some);
}

// The only one of `names` that is the same, else the only one that is alike; nothing where two are.
std::optional<std::size_t> only_match(const Words& name, const std::vector<Words>& names) {
    std::optional<std::size_t> same;
    std::optional<std::size_t> alike;
    int same_count = 0;
    int alike_count = 0;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (!name.empty() && names[index] == name) same = index, ++same_count;
        if (are_alike(name, names[index])) alike = index, ++alike_count;
    }
    if (same_count > 0) return same_count == 1 ? same : std::nullopt;
    return alike_count == 1 ? alike : std::nullopt;
}

constexpr std::size_t most = 100;

bool is_work_sample(std::string_view name) { return kind_of_stage(name) == StageKind::work_sample; }

bool may_go_by_place(const Guide& guide, const std::vector<StepOfStage>& steps) {
    if (guide.process.size() != steps.size()) return false;
    for (std::size_t index = 0; index < steps.size(); ++index) {
        const StepOfStage& each = steps[index];
        if (each.match == StepMatch::by_name && each.step != index) return false;
        const std::string& step = guide.process[index].name;
        if (each.match == StepMatch::none && names_a_stage(step) && names_a_stage(guide.stages[index].title) &&
            is_work_sample(step) != is_work_sample(guide.stages[index].title))
            return false;
    }
    return true;
}

} // namespace

std::vector<StepOfStage> steps_of_stages(const Guide& guide) {
    std::vector<StepOfStage> steps(guide.stages.size());
    if (steps.size() > most || guide.process.size() > most) return steps;
    std::vector<Words> titles;
    std::vector<Words> names;
    for (const Stage& each : guide.stages) titles.push_back(words_of(each.title));
    for (const ProcessStep& each : guide.process) names.push_back(words_of(each.name));
    for (std::size_t stage = 0; stage < titles.size(); ++stage) {
        const auto step = only_match(titles[stage], names);
        if (step && only_match(names[*step], titles) == stage) steps[stage] = {StepMatch::by_name, *step};
    }
    if (may_go_by_place(guide, steps))
        for (std::size_t stage = 0; stage < steps.size(); ++stage)
            if (steps[stage].match == StepMatch::none) steps[stage] = {StepMatch::by_place, stage};
    return steps;
}

} // namespace assay::importer
