// A job: a guide version with filled placeholders, weights, a team and a seal. Draft until it is published; weights,
// seal and guide version freeze with its first application and change later only with a reason, which is recorded.
#pragma once

#include <base/instant.hpp>
#include <base/maybe.hpp>
#include <guides/guide_texts_rules.hpp>
#include <jobs/job_scope.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::jobs {

// By item id; an item that is not named weighs 1. No weights at all: every item weighs the same.
using Weights = std::map<std::string, double>;

struct TeamSeat {
    std::string person_id;
    TeamRole role = TeamRole::interviewer;
    friend bool operator==(const TeamSeat&, const TeamSeat&) = default;
};

struct TeamMember {
    std::string person_id;
    std::string name;
    TeamRole role = TeamRole::interviewer;
};

struct NewJob {
    std::string guide_id;
    Maybe<int> guide_version; // absent: the newest
    std::string title;
    Maybe<guides::PlaceholderValues> placeholder_values;
    Maybe<Weights> weights;
    Maybe<std::vector<TeamSeat>> team;
    Maybe<SealMode> seal;
};

struct JobPatch {
    Maybe<std::string> title;
    Maybe<std::map<std::string, std::optional<std::string>>> placeholder_values; // merged by name; null or "" removes
    Maybe<Weights> weights;                                                      // replaces all of them
    Maybe<std::vector<TeamSeat>> team;                                           // replaces the team
    Maybe<SealMode> seal;
    Maybe<int> guide_version;
    Maybe<std::string> reason;
};

struct Closure {
    std::string reason;
};

// As stored.
struct StoredJob {
    std::string job_id;
    std::string title;
    std::string sort_key;
    std::string folded_title;
    JobState state = JobState::draft;
    std::string guide_version_id;
    guides::PlaceholderValues placeholder_values; // the job's own; the organisation's are not in here
    Weights weights;
    SealMode seal = SealMode::until_own;
    bool is_frozen = false;
    std::string etag;
    std::string created_by;
    Instant created_at;
    std::optional<Instant> published_at;
    std::optional<Instant> closed_at;
    std::optional<std::string> closure_reason;
};

} // namespace assay::jobs
