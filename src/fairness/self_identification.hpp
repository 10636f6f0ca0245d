// What a candidate said of themselves, voluntarily. Taken in from CSV, kept apart, never answered of one person.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace assay::fairness {

// Empty: not said.
struct SelfIdentification {
    std::string candidate_id;
    std::optional<std::string> sex;
    std::optional<std::string> race_ethnicity;
};

// A row of the file; `key` names the candidate, by address or id as the header says.
struct SaidRow {
    std::size_t line = 0;
    std::string key;
    std::optional<std::string> sex;
    std::optional<std::string> race_ethnicity;
};

// What an import did: `said` have something now, `cleared` were in the file with nothing.
struct ImportCounts {
    int rows = 0;
    int said = 0;
    int cleared = 0;
};

} // namespace assay::fairness
