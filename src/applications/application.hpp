// An application: one candidate in one job's process. It stands in one place at a time, and every place it stood in is
// kept. Nothing moves it but a person.
#pragma once

#include <base/instant.hpp>
#include <base/maybe.hpp>
#include <candidates/standing.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::applications {

using candidates::Phase;

enum class ClosureKind { rejected, withdrawn, hired };

struct ApplicationClosure {
    ClosureKind kind = ClosureKind::rejected;
    std::string reason;
    std::optional<std::string> note;
    Instant at;
};

struct Pass {
    std::string stage_id;
    std::string passed_by;
    std::string passed_by_name;
    Instant at;
};

// `stage_id` is set in phase `stage` only.
struct Place {
    Phase phase = Phase::applied;
    std::optional<std::string> stage_id;
    friend bool operator==(const Place&, const Place&) = default;
};

struct Application {
    std::string id;
    std::string job_id;
    std::string candidate_id;
    std::string candidate_name;
    Phase phase = Phase::applied;
    std::optional<std::string> stage_id;
    std::optional<std::string> stage_title;
    Instant entered_at;
    bool withdrawn = false;
    std::optional<ApplicationClosure> closure;
    std::vector<Pass> passes;
    Instant created_at;
};

struct ApplicationInput {
    std::string job_id;
    std::string candidate_id;
};

// A stage, or a phase that has none.
struct MoveInput {
    Maybe<std::string> stage_id;
    Maybe<Phase> phase;
};

struct PassInput {
    std::string stage_id;
};

struct Rejection {
    std::string reason;
    std::optional<std::string> note;
};

struct Withdrawal {
    std::optional<std::string> reason;
};

struct Reopening {
    std::string reason;
};

struct StoredApplication {
    std::string application_id;
    std::string job_id;
    std::string candidate_id;
    std::string sort_key;
    Phase phase = Phase::applied;
    std::optional<std::string> stage_id;
    Instant entered_at;
    std::optional<ClosureKind> closure_kind;
    std::optional<std::string> closure_reason;
    std::optional<std::string> closure_note;
    std::optional<Instant> closed_at;
    std::optional<std::string> closed_by;
    std::string etag;
    Instant created_at;
    Instant updated_at;
};

} // namespace assay::applications
