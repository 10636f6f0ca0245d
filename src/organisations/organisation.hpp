// The organisation itself: its name, the placeholder values shared by its jobs, and this installation's secret.
#pragma once

#include <base/maybe.hpp>

#include <map>
#include <string>

namespace assay::organisations {

struct Organisation {
    std::string name;
    std::map<std::string, std::string> placeholder_values;
    bool demonstration = false;
};

struct OrganisationPatch {
    Maybe<std::string> name;
    Maybe<std::map<std::string, std::string>> placeholder_values; // merged by name; an empty text removes
};

} // namespace assay::organisations
