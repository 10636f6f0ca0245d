// The organisation itself: its name, the placeholder values shared by its jobs, the time zone in which it counts days.
#pragma once

#include <base/maybe.hpp>

#include <map>
#include <optional>
#include <string>

namespace assay::organisations {

struct Organisation {
    std::string name;
    std::map<std::string, std::string> placeholder_values;
    bool demonstration = false;
    std::optional<std::string> time_zone; // "Europe/Amsterdam"; null: UTC
};

using SharedValueChanges = std::map<std::string, std::optional<std::string>>; // null or an empty text removes

struct OrganisationPatch {
    Maybe<std::string> name;
    Maybe<SharedValueChanges> placeholder_values; // merged by name
    Maybe<std::optional<std::string>> time_zone;  // null: UTC again
};

} // namespace assay::organisations
