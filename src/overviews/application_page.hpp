// One application with everything that belongs to it, as one reader may see it.
#pragma once

#include <candidates/candidate_fields.hpp>
#include <debriefs/debrief.hpp>
#include <interviews/interview_fields.hpp>
#include <jobs/job_fields.hpp>
#include <overviews/application_summary.hpp>
#include <references/reference_fields.hpp>
#include <scorecards/scorecard_fields.hpp>

namespace assay::overviews {

enum class StageState { upcoming, current, passed };
ASSAY_ENUM(StageState, upcoming, current, passed)

struct StageStep {
    std::string id;
    std::string title;
    importer::StageKind kind = importer::StageKind::interview;
    StageState state = StageState::upcoming;
};
ASSAY_FIELDS(StageStep, (id, title, kind, state))

struct DebriefGlance {
    std::string id;
    debriefs::DebriefState state = debriefs::DebriefState::open;
    debriefs::Round round = debriefs::Round::before;
};
ASSAY_FIELDS(DebriefGlance, (id, state, round))

// `kind` is the word of the audit trail; an empty name is the candidate or the program itself.
struct TimelineEntry {
    Instant at;
    std::string kind;
    std::string text;
    std::optional<std::string> person_name;
};
ASSAY_FIELDS(TimelineEntry, (at, kind, text, person_name))

// Opens with the fields of the line (ApplicationSummary). `i_owe` are the reader's own owed scorecards; `composite` is
// empty where a card that is in is sealed to the reader.
struct ApplicationPage {
    std::string id;
    std::string candidate_id;
    std::string candidate_name;
    std::string job_id;
    applications::Phase phase = applications::Phase::applied;
    std::optional<std::string> stage_id;
    std::optional<std::string> stage_title;
    Instant entered_at;
    std::optional<Instant> next_interview_at;
    std::vector<std::string> owes;
    CardCount cards;
    SealState seal = SealState::open;
    std::optional<decisions::Outcome> outcome;
    bool withdrawn = false;
    std::optional<WorkSampleGlance> work_sample;
    std::string job_title;
    jobs::MyRole my_role = jobs::MyRole::interviewer;
    candidates::Candidate candidate;
    std::vector<StageStep> stages;
    std::vector<applications::Pass> passes;
    std::vector<interviews::Interview> interviews;
    std::vector<work_samples::WorkSample> work_samples;
    std::vector<references::ReferenceEntry> references;
    std::optional<DebriefGlance> debrief;
    std::optional<decisions::Decision> decision;
    std::optional<applications::ApplicationClosure> closure;
    std::optional<decisions::Composite> composite;
    std::vector<std::string> i_owe;
    std::vector<scorecards::Opening> unsealed;
    std::vector<TimelineEntry> timeline;
    Instant created_at; // when the candidate applied, or was entered
};
ASSAY_FIELDS(ApplicationPage, (id, candidate_id, candidate_name, job_id, phase, stage_id, stage_title, entered_at,
                               next_interview_at, owes, cards, seal, outcome, withdrawn, work_sample, job_title,
                               my_role, candidate, stages, passes, interviews, work_samples, references, debrief,
                               decision, closure, composite, i_owe, unsealed, timeline, created_at))

} // namespace assay::overviews
