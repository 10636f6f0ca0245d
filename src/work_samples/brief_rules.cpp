#include <base/json_read.hpp>
#include <platform/text/time_zone.hpp>
#include <work_samples/brief_rules.hpp>
#include <work_samples/work_sample_rules.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace assay::work_samples {

std::vector<FieldError> faults_in_reviewers(const std::vector<std::string>& reviewer_ids,
                                            const std::set<std::string>& team) {
    std::vector<FieldError> faults;
    std::set<std::string> seen;
    for (std::size_t place = 0; place < reviewer_ids.size(); ++place) {
        const std::string at = fmt::format("/reviewer_ids/{}", place);
        if (!team.contains(reviewer_ids[place]))
            faults.push_back({at, "not-on-team", "is not on the job's team"});
        else if (!seen.insert(reviewer_ids[place]).second)
            faults.push_back({at, "twice", "is named twice"});
    }
    return faults;
}

std::vector<FieldError> faults_in_brief(const importer::Directions& brief,
                                        const std::vector<importer::Placeholder>& known,
                                        const guides::PlaceholderValues& values,
                                        const guides::PlaceholderValues& given) {
    std::vector<FieldError> faults;
    const auto add = [&](const std::string& name, std::string code, std::string detail) {
        faults.push_back({json::pointer_to("/placeholder_values", name), std::move(code), std::move(detail)});
    };
    for (const auto& [name, value] : given) {
        const auto placeholder = std::ranges::find(known, name, &importer::Placeholder::text);
        if (placeholder == known.end())
            add(name, "unknown", "is no placeholder of the guide");
        else if (auto fault = guides::fault_in_value(*placeholder, value); !fault.empty())
            add(name, "value", std::move(fault));
    }
    for (const auto& [name, places] : places_in_brief(brief, known)) {
        if (const auto value = values.find(name); value != values.end() && !value->second.empty()) continue;
        const auto& rule = std::ranges::find(known, name, &importer::Placeholder::text)->rule;
        const std::string why =
            rule ? fmt::format(": it is computed, {}, and no interview is booked", *rule) : std::string{};
        add(name, rule ? "uncomputable" : "unfilled",
            fmt::format("the brief needs a value for [{}] in {}{}", name, fmt::join(places, " and "), why));
    }
    return faults;
}

std::map<std::string, std::vector<std::string>> places_in_brief(const importer::Directions& brief,
                                                                const std::vector<importer::Placeholder>& known) {
    std::map<std::string, std::vector<std::string>> places;
    const auto look = [&](const std::string& text, const std::string& place) {
        for (auto& name : guides::unfilled_in(text, known, {})) places[std::move(name)].push_back(place);
    };
    for (std::size_t index = 0; index < brief.paragraphs.size(); ++index)
        look(brief.paragraphs[index], fmt::format("paragraph {}", index + 1));
    for (std::size_t index = 0; index < brief.lists.size(); ++index) {
        look(brief.lists[index].heading, fmt::format("the heading of list {}", index + 1));
        for (std::size_t entry = 0; entry < brief.lists[index].bullets.size(); ++entry)
            look(brief.lists[index].bullets[entry], fmt::format("list {}, entry {}", index + 1, entry + 1));
    }
    return places;
}

DueDate proposed_due(const importer::Stage& stage, const std::vector<importer::Placeholder>& known,
                     const applications::Occasions& occasions) {
    for (const auto& [name, places] : places_in_brief(stage.candidate_directions, known)) {
        const auto placeholder = std::ranges::find(known, name, &importer::Placeholder::text);
        if (!placeholder->rule || !applications::is_deadline(*placeholder)) continue;
        const auto day = applications::day_by_rule(*placeholder->rule, occasions);
        return {day ? std::optional(text::end_of_day(occasions.time_zone, *day)) : std::nullopt, *placeholder->rule};
    }
    const auto longest = stage.window_days ? std::optional((*stage.window_days)[1]) : std::nullopt;
    return {default_due_at(occasions.sending.value_or(Instant{}), longest), std::nullopt};
}

} // namespace assay::work_samples
