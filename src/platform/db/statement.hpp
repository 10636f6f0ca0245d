// A named SQL statement, generated from a .sql file. Both engines take $1, $2, … for the named parameters.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace assay::db {

struct Statement {
    std::string_view name; // "scorecards/scorecard/submit_scorecard"
    std::string_view sqlite;
    std::string_view postgres;
    std::span<const std::string_view> parameters; // in the order of their numbers
};

// Every statement of the program, so that each can be prepared before the first request.
std::vector<const Statement*> all_statements();

} // namespace assay::db
