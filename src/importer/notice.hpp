// What the importer has to say about a line: something it derived, doubted or could not place.
#pragma once

#include <importer/placement.hpp>

#include <string>
#include <vector>

namespace assay::importer {

enum class Severity { note, warning, error };

// `line` counts from 1, 0 speaks of the whole document. `code` is a stable slug such as `title-derived`. `choices` are
// the roles that a person may pick for the line instead, likely ones first and among them the one it has; empty where
// there is nothing to pick.
struct Notice {
    int line = 0;
    Severity severity = Severity::note;
    std::string sentence;
    std::string code;
    std::vector<LineRole> choices = {};
};

} // namespace assay::importer
