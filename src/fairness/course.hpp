// How far an application came, and when; with the groups of its candidate, as rows of the store.
#pragma once

#include <applications/application.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::fairness {

// Whether somebody came through, and since when that stood.
struct Outcome {
    bool is_selected = false;
    Instant at;
};

// An application whose candidate said something. `end`: hired or not, where that is decided. `reached[k]`: when it
// first stood at step k, the application itself being step 0, or further; empty where it never did. Passing a step is
// reaching the next.
struct Course {
    std::string job_id;
    std::optional<std::string> sex;
    std::optional<std::string> race_ethnicity;
    std::optional<Outcome> end;
    std::vector<std::optional<Instant>> reached;
};

// From the store, with the decision in force and the closure, empty while it is open: all jobs, a row an application.
// Step 1 is any stage, step 2 whatever follows the stages.
struct CourseRow {
    std::string job_id;
    std::optional<std::string> sex;
    std::optional<std::string> race_ethnicity;
    std::optional<applications::ClosureKind> closure_kind;
    std::optional<Instant> closed_at;
    std::optional<std::string> outcome;
    std::optional<Instant> decided_at;
    std::optional<Instant> entered_at;
    std::optional<Instant> passed_at;
    std::optional<Instant> left_at;
};

// From the store: one job, a row a place or a recorded pass (`is_pass`).
struct PlaceRow {
    std::string application_id;
    std::optional<std::string> sex;
    std::optional<std::string> race_ethnicity;
    std::optional<applications::ClosureKind> closure_kind;
    std::optional<Instant> closed_at;
    std::optional<std::string> outcome;
    std::optional<Instant> decided_at;
    applications::Phase place = applications::Phase::applied;
    std::optional<std::string> stage_id;
    Instant at;
    bool is_pass = false;
};

// A candidate's ratings on one item, all cards being in: their sum and number, and when the last came.
struct ItemRow {
    std::string item_id;
    std::optional<std::string> sex;
    std::optional<std::string> race_ethnicity;
    int total = 0;
    int ratings = 0;
    Instant settled_at;
};

} // namespace assay::fairness
