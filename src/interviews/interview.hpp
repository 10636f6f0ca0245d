// An interview: one application, one stage, a time and the people who conduct it, each with a scorecard of their own.
#pragma once

#include <base/instant.hpp>
#include <base/maybe.hpp>
#include <scorecards/scorecard.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::interviews {

enum class InterviewState { booked, cancelled };

struct InterviewInput {
    std::string application_id;
    std::string stage_id;
    std::vector<std::string> interviewer_ids;
    Instant starts_at;
    Maybe<Instant> ends_at; // left out: the stage's minutes after the start, or an hour
    std::optional<std::string> location;
    std::optional<std::string> lead_id; // of the interviewers the one who leads the conversation
};

struct InterviewPatch {
    Maybe<Instant> starts_at; // moves the end along where no end is given
    Maybe<Instant> ends_at;
    Maybe<std::optional<std::string>> location;
    Maybe<std::optional<std::string>> lead_id;
    Maybe<std::vector<std::string>> interviewer_ids; // replaces the panel
    Maybe<std::string> reason;                       // said to whoever is removed
};

struct CancellationInput {
    std::string reason;
};

struct Interview {
    std::string id;
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    std::string job_id;
    std::string job_title;
    std::string stage_id;
    std::string stage_title;
    Instant starts_at;
    Instant ends_at;
    std::optional<std::string> location;
    std::optional<std::string> lead_id;
    InterviewState state = InterviewState::booked;
    std::vector<scorecards::CardGlance> scorecards;
};

// As stored, with the names that every view of it needs.
struct StoredInterview {
    std::string interview_id;
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    std::string job_id;
    std::string job_title;
    std::string guide_version_id;
    std::string stage_id;
    std::optional<std::string> lead_id;
    Instant starts_at;
    Instant ends_at;
    std::optional<std::string> location;
    InterviewState state = InterviewState::booked;
    std::string etag;
};

} // namespace assay::interviews
