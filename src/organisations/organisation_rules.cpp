#include <base/json_read.hpp>
#include <base/text.hpp>
#include <organisations/organisation_rules.hpp>

#include <fmt/format.h>

namespace assay::organisations {
namespace {

std::string fault_in_name(std::string_view name) {
    if (trim(name).empty() || trim(name) != name) return "must not be empty, nor begin or end with a space";
    if (name.size() > longest_placeholder) return fmt::format("has a name of more than {} bytes", longest_placeholder);
    if (name.find_first_of("[]\n") != std::string_view::npos)
        return "must not hold square brackets or a line break: it stands in them";
    return {};
}

} // namespace

std::map<std::string, std::string> merged(std::map<std::string, std::string> present,
                                          const SharedValueChanges& changes) {
    for (const auto& [name, value] : changes) {
        if (!value || trim(*value).empty())
            present.erase(name);
        else
            present[name] = std::string(trim(*value));
    }
    return present;
}

std::string time_zone_of(const Organisation& organisation) { return organisation.time_zone.value_or("UTC"); }

std::vector<FieldError> faults_in(const SharedValueChanges& changes, const std::map<std::string, std::string>& after) {
    std::vector<FieldError> faults;
    for (const auto& [name, value] : changes) {
        if (!after.contains(name)) continue; // whatever it was called, it goes
        const std::string pointer = json::pointer_to("/placeholder_values", name);
        if (std::string fault = fault_in_name(name); !fault.empty())
            faults.push_back({pointer, "name", std::move(fault)});
        else if (trim(*value).size() > longest_value)
            faults.push_back({pointer, "too_long", fmt::format("must be at most {} bytes long", longest_value)});
    }
    if (after.size() > most_values)
        faults.push_back(
            {"/placeholder_values", "too_many", fmt::format("there may be at most {} values", most_values)});
    return faults;
}

} // namespace assay::organisations
