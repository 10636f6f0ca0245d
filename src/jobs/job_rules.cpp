#include <base/json_read.hpp>
#include <base/text.hpp>
#include <jobs/job_fields.hpp>
#include <jobs/job_rules.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace assay::jobs {
namespace {

const importer::Placeholder* placeholder_named(const importer::Guide& guide, const std::string& name) {
    const auto found = std::ranges::find(guide.placeholders, name, &importer::Placeholder::text);
    return found == guide.placeholders.end() ? nullptr : &*found;
}

// "Screening, question 2 and 3 other places"
std::string places_in_words(const std::vector<guides::TextPlace>& places) {
    if (places.empty()) return "the guide";
    if (places.size() == 1) return places.front().label;
    const std::size_t others = places.size() - 1;
    return places.front().label + " and " + std::to_string(others) + (others == 1 ? " other place" : " other places");
}

// The items of a guide by what they are called: ids are of one version only.
class NamedItems {
  public:
    explicit NamedItems(const importer::Guide& guide) {
        for (const importer::Stage& stage : guide.stages)
            for (const importer::Item& item : stage.scorecard.items) {
                by_place_.emplace(key_of(stage, item), &*item.id);
                by_name_[item.name].push_back(&*item.id);
            }
    }

    // The item of the same name in a stage of the same title; where the stage was renamed, the only one of this name,
    // if it was the only one among `others` too. Null where there is none.
    const std::string* same_as(const importer::Stage& stage, const importer::Item& item,
                               const NamedItems& others) const {
        if (const auto found = by_place_.find(key_of(stage, item)); found != by_place_.end()) return found->second;
        const auto named = by_name_.find(item.name);
        if (named == by_name_.end() || named->second.size() > 1) return nullptr;
        return others.by_name_.at(item.name).size() == 1 ? named->second.front() : nullptr;
    }

  private:
    static std::string key_of(const importer::Stage& stage, const importer::Item& item) {
        return stage.title + '\n' + item.name;
    }

    std::map<std::string, const std::string*> by_place_;
    std::map<std::string, std::vector<const std::string*>> by_name_;
};

} // namespace

std::vector<std::string> weighable_items(const importer::Guide& guide) {
    std::vector<std::string> ids;
    for (const importer::Stage& stage : guide.stages)
        for (const importer::Item& item : stage.scorecard.items) ids.push_back(*item.id);
    return ids;
}

std::vector<FieldError> faults_in_values(const importer::Guide& guide, const guides::PlaceholderValues& values) {
    std::vector<FieldError> faults;
    for (const auto& [name, value] : values) {
        const std::string pointer = json::pointer_to("/placeholder_values", name);
        const importer::Placeholder* placeholder = placeholder_named(guide, name);
        if (placeholder == nullptr) {
            faults.push_back({pointer, "unknown", "is not a placeholder of the guide"});
        } else if (!trim(value).empty()) {
            std::string fault = guides::fault_in_value(*placeholder, trim(value));
            if (!fault.empty()) faults.push_back({pointer, "value", std::move(fault)});
        }
    }
    return faults;
}

std::vector<FieldError> faults_in_weights(const importer::Guide& guide, const Weights& weights) {
    const auto items = weighable_items(guide);
    const std::set<std::string_view> known(items.begin(), items.end());
    std::vector<FieldError> faults;
    for (const auto& [item_id, weight] : weights) {
        const std::string pointer = json::pointer_to("/weights", item_id);
        if (!known.contains(item_id))
            faults.push_back({pointer, "unknown", "is not an item of a stage of the guide"});
        else if (!std::isfinite(weight) || weight < 0 || weight > 1000)
            faults.push_back({pointer, "range", "must be a number from 0 to 1000"});
    }
    const bool all_named = !items.empty() && weights.size() >= items.size();
    if (faults.empty() && all_named && std::ranges::all_of(weights, [](const auto& each) { return each.second == 0; }))
        faults.push_back({"/weights", "range", "at least one item must weigh more than 0"});
    return faults;
}

std::vector<UnfilledPlaceholder>
unfilled_placeholders(const importer::Guide& guide, const std::map<std::string, std::vector<guides::TextPlace>>& places,
                      const guides::PlaceholderValues& values) {
    std::vector<UnfilledPlaceholder> unfilled;
    for (const importer::Placeholder& each : guide.placeholders) {
        const auto value = values.find(each.text);
        if (!guides::blocks_publication(each.scope) || (value != values.end() && !value->second.empty())) continue;
        const auto where = places.find(each.text);
        unfilled.push_back({each.text, each.scope, each.kind, each.choices, each.occurrences,
                            where == places.end() ? std::vector<guides::TextPlace>{} : where->second});
    }
    return unfilled;
}

Refusal refuse_unfilled(const std::vector<UnfilledPlaceholder>& unfilled) {
    std::vector<FieldError> faults;
    for (const UnfilledPlaceholder& each : unfilled)
        faults.push_back({json::pointer_to("/placeholder_values", each.placeholder), "unfilled",
                          "[" + each.placeholder + "] has no value; it stands in " + places_in_words(each.places)});
    return refuse_fields(std::move(faults), "job/unfilled-placeholders",
                         "Fill every placeholder of the organisation and the job first.");
}

PublicDescription public_description(const importer::Guide& guide, const std::string& job_title,
                                     const guides::PlaceholderValues& values) {
    PublicDescription description{
        job_title, guide.job_description.title, guide.job_description.sections, {}, guide.process};
    // Lines that stand before the first step belong to what applicants are told of the process.
    for (const importer::KeptText& kept : guide.texts)
        if (kept.before == "/process/0")
            description.process_introduction += (description.process_introduction.empty() ? "" : " ") + kept.text;
    return guides::filled_part(std::move(description), values);
}

std::vector<TeamSeat> with_creator(std::vector<TeamSeat> team, const Actor& creator) {
    if (std::ranges::find(team, creator.person_id, &TeamSeat::person_id) != team.end()) return team;
    const bool has_hiring_manager = std::ranges::find(team, TeamRole::hiring_manager, &TeamSeat::role) != team.end();
    if (creator.has(Role::hiring_manager) && !(has_hiring_manager && creator.has(Role::recruiter)))
        team.push_back({creator.person_id, TeamRole::hiring_manager});
    else if (creator.has(Role::recruiter))
        team.push_back({creator.person_id, TeamRole::recruiter});
    return team;
}

std::vector<FieldError> faults_in_team(const std::vector<TeamSeat>& team) {
    std::vector<FieldError> faults;
    std::set<std::string_view> seated;
    for (std::size_t index = 0; index < team.size(); ++index)
        if (!seated.insert(team[index].person_id).second)
            faults.push_back(
                {json::pointer_to(json::pointer_to("/team", index), "person_id"), "unique", "sits on the team twice"});
    return faults;
}

Weights carried_weights(const importer::Guide& before, const importer::Guide& after, const Weights& weights) {
    const NamedItems old_items(before);
    const NamedItems new_items(after);
    Weights carried;
    for (const importer::Stage& stage : before.stages)
        for (const importer::Item& item : stage.scorecard.items) {
            const auto weight = weights.find(*item.id);
            if (weight == weights.end()) continue;
            if (const std::string* same = new_items.same_as(stage, item, old_items))
                carried.emplace(*same, weight->second);
        }
    return carried;
}

} // namespace assay::jobs
