// A debrief: the meeting that an application's cards lead to. Agenda of the guide, a vote before and one after the
// discussion, each sealed until it is opened for all at once, notes, and the grid of where the interviewers differ.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>
#include <base/maybe.hpp>
#include <decisions/composite.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::debriefs {

enum class DebriefState { open, closed };
ASSAY_ENUM(DebriefState, open, closed)

enum class Round { before, after };
ASSAY_ENUM(Round, before, after)

struct DebriefInput {
    std::string application_id;
    std::string facilitator_id;
};

struct VoteInput {
    int recommendation = 0; // 1 strong no hire … 4 strong hire
    std::optional<std::string> reason;
};

struct RoundInput {
    Round round = Round::after;
};

struct NoteInput {
    std::string text;
};

struct NextStepInput {
    std::string text;
    std::optional<std::string> owner_id;
    std::optional<std::string> due; // YYYY-MM-DD
};

struct DebriefPatch {
    Maybe<std::vector<NextStepInput>> next_steps;
    Maybe<std::string> facilitator_id;
};

struct DebriefClosure {
    std::optional<std::string> summary;
};

struct AgendaQuestion {
    std::string id;
    std::string text;
    std::string guidance;
};

struct Vote {
    std::string person_id;
    std::string name;
    Round round = Round::before;
    int recommendation = 0;
    std::optional<std::string> reason;
};

// A recommendation that was not the same after the discussion.
struct ChangedVote {
    std::string person_id;
    std::string name;
    int from = 0;
    int to = 0;
    std::optional<std::string> reason;
};

// Who votes here, and whether they have.
struct Voter {
    std::string person_id;
    std::string name;
    bool voted_before = false;
    bool voted_after = false;
};

} // namespace assay::debriefs
