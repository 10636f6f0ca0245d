#include <base/json_read.hpp>
#include <guides/guide_texts_rules.hpp>
#include <work_samples/brief_rules.hpp>

#include <fmt/format.h>

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
    std::set<std::string> missing;
    auto look = [&](const std::string& text, const std::string&) {
        for (auto& name : guides::unfilled_in(text, known, values)) missing.insert(std::move(name));
    };
    guides::for_each_text(brief, "", look);
    for (const std::string& name : missing)
        add(name, "unfilled", fmt::format("the brief needs a value for [{}]", name));
    return faults;
}

} // namespace assay::work_samples
