#include <jobs/job_history_rules.hpp>
#include <jobs/job_rules.hpp>

#include <fmt/format.h>

#include <set>

namespace assay::jobs {
namespace {

std::string role_in_words(TeamRole role) {
    return role == TeamRole::hiring_manager ? "hiring manager" : std::string(enum_name(role));
}

std::string team_in_words(const std::vector<TeamMember>& team) {
    std::string words;
    for (const TeamMember& each : team)
        words += fmt::format("{}{} ({})", words.empty() ? "" : ", ", each.name, role_in_words(each.role));
    return words.empty() ? "nobody" : words;
}

std::string seal_in_words(SealMode seal) { return seal == SealMode::until_own ? "until own" : "until all"; }

double weight_of(const Weights& weights, const std::string& item_id) {
    const auto found = weights.find(item_id);
    return found == weights.end() ? 1 : found->second;
}

// All weights that were set, or only those that `other` has differently: ids are of one guide version, so moments of
// two versions are told whole.
std::string weights_in_words(const Weights& weights, const importer::Guide& guide, const Weights* other) {
    std::string words;
    const auto say = [&](const importer::Stage& stage, const importer::Item& item, double weight) {
        words += fmt::format("{}{}: {} {}", words.empty() ? "" : "; ", stage.title, item.name, weight);
    };
    if (weights.empty()) return "equal";
    for (const importer::Stage& stage : guide.stages)
        for (const importer::Item& item : stage.scorecard.items) {
            const double weight = weight_of(weights, *item.id);
            if (other ? weight != weight_of(*other, *item.id) : weights.contains(*item.id)) say(stage, item, weight);
        }
    return words.empty() ? "equal" : words;
}

void compare(std::vector<FieldChange>& changes, std::string field, std::string before, std::string after) {
    if (before != after) changes.push_back({std::move(field), std::move(before), std::move(after)});
}

// What was weighed before and has no item in the other version.
void tell_lost_weights(std::vector<FieldChange>& changes, const JobMoment& before, const JobMoment& after) {
    std::string lost;
    for (const importer::Stage& stage : before.guide.stages)
        for (const importer::Item& item : stage.scorecard.items) {
            const auto weight = before.job.weights.find(*item.id);
            if (weight == before.job.weights.end()) continue;
            if (!carried_weights(before.guide, after.guide, {*weight}).empty()) continue;
            lost += fmt::format("{}{}: {} {}", lost.empty() ? "" : "; ", stage.title, item.name, weight->second);
        }
    if (lost.empty()) return;
    changes.push_back({"weights that went", lost, fmt::format("version {} has no such item", after.guide_version)});
}

void compare_values(std::vector<FieldChange>& changes, const guides::PlaceholderValues& before,
                    const guides::PlaceholderValues& after) {
    std::set<std::string> names;
    for (const auto& each : before) names.insert(each.first);
    for (const auto& each : after) names.insert(each.first);
    const auto value = [](const guides::PlaceholderValues& values, const std::string& name) {
        const auto found = values.find(name);
        return found == values.end() ? std::string{} : found->second;
    };
    for (const std::string& name : names) compare(changes, "[" + name + "]", value(before, name), value(after, name));
}

std::string fields_in_words(const std::vector<FieldChange>& changes) {
    std::string words;
    for (const FieldChange& each : changes) words += (words.empty() ? "" : ", ") + each.field;
    return words;
}

} // namespace

std::vector<FieldChange> changes_between(const JobMoment& before, const JobMoment& after) {
    std::vector<FieldChange> changes;
    compare(changes, "title", before.job.title, after.job.title);
    compare(changes, "guide version", std::to_string(before.guide_version), std::to_string(after.guide_version));
    compare(changes, "seal", seal_in_words(before.job.seal), seal_in_words(after.job.seal));
    compare(changes, "team", team_in_words(before.team), team_in_words(after.team));
    const bool same_guide = before.guide_version == after.guide_version;
    compare(changes, "weights",
            weights_in_words(before.job.weights, before.guide, same_guide ? &after.job.weights : nullptr),
            weights_in_words(after.job.weights, after.guide, same_guide ? &before.job.weights : nullptr));
    if (!same_guide) tell_lost_weights(changes, before, after);
    compare_values(changes, before.job.placeholder_values, after.job.placeholder_values);
    return changes;
}

std::string summary_of(std::string_view action, const JobEventDetails& details) {
    std::string words = "Something was done to the job";
    if (action == "job/created") words = "Created the job";
    if (action == "job/changed") words = "Changed " + fields_in_words(details.changes);
    if (action == "job/published") words = "Published the job";
    if (action == "job/reopened") words = "Opened the job again";
    if (action == "job/closed") words = "Closed the job";
    if (action == "job/frozen") words = "The first application came in: weights, seal and guide version are frozen";
    return details.reason && !details.reason->empty() ? words + ". Reason: " + *details.reason : words;
}

} // namespace assay::jobs
