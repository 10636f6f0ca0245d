// What waits for one person: scorecards they owe, interviews to come, debriefs to vote in and, for leads, applications
// that wait for a decision of theirs. Never says anything about what a scorecard holds or when it came in.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>
#include <debriefs/debrief.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::overviews {

enum class OwedState { owed, draft };
ASSAY_ENUM(OwedState, owed, draft)

struct OwedScorecard {
    std::string scorecard_id;
    std::optional<std::string> interview_id;
    std::optional<std::string> work_sample_id;
    std::string application_id;
    std::string candidate_name;
    std::string job_title;
    std::string stage_title;
    std::optional<Instant> starts_at;
    Instant due_at;
    OwedState state = OwedState::owed;
};
ASSAY_FIELDS(OwedScorecard, (scorecard_id, interview_id, work_sample_id, application_id, candidate_name, job_title,
                             stage_title, starts_at, due_at, state))

struct UpcomingInterview {
    std::string interview_id;
    std::string application_id;
    std::string candidate_name;
    std::string job_title;
    std::string stage_title;
    Instant starts_at;
    std::optional<std::string> scorecard_id;
};
ASSAY_FIELDS(UpcomingInterview,
             (interview_id, application_id, candidate_name, job_title, stage_title, starts_at, scorecard_id))

struct OpenDebrief {
    std::string debrief_id;
    std::string application_id;
    std::string candidate_name;
    std::string job_title;
    debriefs::DebriefState state = debriefs::DebriefState::open;
    debriefs::Round round = debriefs::Round::before;
    bool voted = false; // in the open round
};
ASSAY_FIELDS(OpenDebrief, (debrief_id, application_id, candidate_name, job_title, state, round, voted))

enum class WaitingKind { cards_in, work_sample_in, references_due, decision_due };
ASSAY_ENUM(WaitingKind, cards_in, work_sample_in, references_due, decision_due)

// `since`: the application's entry to its place, the candidate's submission, the debrief's closing.
struct WaitingApplication {
    std::string application_id;
    std::string candidate_name;
    std::string job_title;
    WaitingKind kind = WaitingKind::cards_in;
    Instant since;
};
ASSAY_FIELDS(WaitingApplication, (application_id, candidate_name, job_title, kind, since))

struct MyDay {
    std::vector<OwedScorecard> owed;
    std::vector<UpcomingInterview> upcoming;
    std::vector<OpenDebrief> debriefs;
    std::vector<WaitingApplication> waiting;
};
ASSAY_FIELDS(MyDay, (owed, upcoming, debriefs, waiting))

} // namespace assay::overviews
