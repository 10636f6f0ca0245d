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

// An application whose candidate said something. `person`: the candidate's number, the same in every job. `end`: hired
// or not, where that is decided. `reached[k]`: when it first stood at step k, the application itself being step 0, or
// further; empty where it never did. Passing a step is reaching the next.
struct Course {
    std::string job_id;
    int person = 0;
    std::optional<std::string> sex;
    std::optional<std::string> race_ethnicity;
    std::optional<Outcome> end;
    std::vector<std::optional<Instant>> reached;
};

// From the store, each list with the newest applications first. An application whose candidate said something, with its
// closure, empty while it is open.
struct CourseHead {
    std::string application_id;
    std::string job_id;
    std::string candidate_id;
    std::optional<std::string> sex;
    std::optional<std::string> race_ethnicity;
    std::optional<applications::ClosureKind> closure_kind;
    std::optional<Instant> closed_at;
};

// The decision in force.
struct DecidedRow {
    std::string application_id;
    std::string outcome;
    Instant decided_at;
};

// A place where an application stood, or a stage that was recorded as passed (`is_pass`), and when first.
struct PlaceRow {
    std::string application_id;
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
