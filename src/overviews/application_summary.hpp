// One application in a line: where it stands, who owes a scorecard, what comes next. Says nothing about a sealed card
// but that it is owed or in.
#pragma once

#include <applications/application_fields.hpp>
#include <decisions/decision_fields.hpp>
#include <work_samples/work_sample_fields.hpp>

namespace assay::overviews {

enum class SealState { open, sealed };
ASSAY_ENUM(SealState, open, sealed)

struct CardCount {
    int assigned = 0; // excused ones aside
    int submitted = 0;
};
ASSAY_FIELDS(CardCount, (assigned, submitted))

struct WorkSampleGlance {
    work_samples::WorkSampleState state = work_samples::WorkSampleState::sent;
    Instant due_at;
};
ASSAY_FIELDS(WorkSampleGlance, (state, due_at))

// `owes` are names, one each; `seal` says whether a card that is in is sealed to the reader; `work_sample` is the
// newest one.
struct ApplicationSummary {
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
};
ASSAY_FIELDS(ApplicationSummary, (id, candidate_id, candidate_name, job_id, phase, stage_id, stage_title, entered_at,
                                  next_interview_at, owes, cards, seal, outcome, withdrawn, work_sample))

} // namespace assay::overviews
