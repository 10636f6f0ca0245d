// What became of a hire: one review 6 and one 12 months after the decision. A level says how far a desired outcome of
// the guide's profile was reached, `performance` how the work is on the whole.
#pragma once

#include <applications/application.hpp>
#include <base/instant.hpp>
#include <base/maybe.hpp>
#include <decisions/decision.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::outcomes {

// `place` is the index in profile.outcomes. 0 cannot be said yet: missing, never low; 1 missed, 2 partly reached,
// 3 reached, 4 surpassed.
struct OutcomeLevel {
    int place = 0;
    int level = 0;
    friend bool operator==(const OutcomeLevel&, const OutcomeLevel&) = default;
};

struct OutcomeInput {
    std::string application_id;
    int month = 0;
    bool has_left = false; // gone by then
    std::optional<int> performance;
    std::optional<std::vector<OutcomeLevel>> levels;
    std::optional<std::string> note;
};

// Levels replace the recorded ones.
struct OutcomePatch {
    Maybe<bool> has_left;
    Maybe<std::optional<int>> performance;
    Maybe<std::vector<OutcomeLevel>> levels;
    Maybe<std::string> note;
};

// What a review says; what an audit row keeps of it.
struct OutcomeContent {
    bool has_left = false;
    std::optional<int> performance;
    std::vector<OutcomeLevel> levels; // by place
    std::string note;
};

struct OutcomeReview {
    std::string id;
    std::string application_id;
    int month = 0;
    bool has_left = false;
    std::optional<int> performance;
    std::vector<OutcomeLevel> levels;
    std::string note;
    std::string recorded_by;
    std::string recorded_by_name;
    Instant recorded_at;
};

// Days are calendar days in UTC, YYYY-MM-DD.
struct ReviewDay {
    int month = 0;
    std::string due_on;
    std::string opens_on; // the first day on which it may be recorded
};

// What interviewers expected of one desired outcome: the mean of their ratings of its items, from 1 to 4.
struct OutcomeForecast {
    int place = 0;
    double mean = 0;
    int ratings = 0;
};

// `outcomes` are the desired outcomes in words, `due` the reviews still to come. `forecast` is empty while one is, and
// where a card of the application is sealed to the reader.
struct ApplicationOutcomes {
    std::vector<OutcomeReview> items;
    std::vector<std::string> outcomes;
    std::vector<ReviewDay> due;
    std::vector<OutcomeForecast> forecast;
};

// A review that waits for whoever leads the job.
struct DueOutcome {
    std::string application_id;
    std::string job_id;
    std::string candidate_name;
    std::string job_title;
    int month = 0;
    std::string due_on;
    bool is_overdue = false;
};

// What tells whether somebody was hired: the decision in force and where the application stands.
struct HireStanding {
    decisions::Outcome decided = decisions::Outcome::hold;
    Instant decided_at;
    applications::Phase phase = applications::Phase::applied;
    std::optional<applications::ClosureKind> closure_kind;
};

} // namespace assay::outcomes
