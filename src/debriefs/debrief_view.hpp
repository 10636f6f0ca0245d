// A debrief as one reader may see it.
#pragma once

#include <debriefs/debrief.hpp>
#include <debriefs/grid.hpp>
#include <importer/guide.hpp>

namespace assay::debriefs {

struct AgendaRole {
    std::string overview;
};

// What the meeting starts from and goes through, in the guide's words with placeholders filled.
struct Agenda {
    importer::Directions directions;
    std::vector<AgendaQuestion> questions;
    AgendaRole role;
    std::vector<importer::NamedText> competencies;
    std::vector<std::string> outcomes;
};

// `etag` is "none" until somebody has written.
struct Note {
    std::string text;
    std::string etag = "none";
};

struct NextStep {
    std::string text;
    std::optional<std::string> owner_id;
    std::optional<std::string> owner_name;
    std::optional<std::string> due;
};

// `votes` is null until a round is opened and for whom the cards are sealed; then `sealed` is true and notes, grid,
// changes, summary and composite are empty too.
struct Debrief {
    std::string id;
    std::string application_id;
    std::string candidate_name;
    std::string job_title;
    DebriefState state = DebriefState::open;
    Round round = Round::before;
    bool sealed = false;
    std::string facilitator_id;
    std::string facilitator_name;
    Instant opened_at;
    std::optional<Instant> closed_at;
    Agenda agenda;
    std::map<std::string, Note> notes;
    std::vector<Voter> panel;
    std::optional<std::vector<Vote>> votes;
    std::vector<Vote> my_votes;
    Grid grid;
    std::vector<ChangedVote> changes;
    std::optional<decisions::Composite> composite;
    std::vector<NextStep> next_steps;
    std::optional<std::string> summary;
    bool may_lead = false;
    bool may_vote = false;
};

// As stored.
struct StoredDebrief {
    std::string debrief_id;
    std::string application_id;
    std::string facilitator_id;
    DebriefState state = DebriefState::open;
    Round round = Round::before;
    std::vector<NextStepInput> next_steps;
    std::optional<std::string> summary;
    Instant opened_at;
    std::string opened_by;
    std::optional<Instant> closed_at;
    std::string etag;
};

} // namespace assay::debriefs
