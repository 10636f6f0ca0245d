// Who owes a scorecard. An assignment says everything that may be known of a sealed card: that it is owed, by whom,
// when it is due and whether it is in. Nothing in here ever depends on what somebody wrote.
#pragma once

#include <base/instant.hpp>
#include <jobs/job_scope.hpp>

#include <optional>
#include <string>

namespace assay::scorecards {

enum class AssignmentState { owed, submitted, excused };
ASSAY_ENUM(AssignmentState, owed, submitted, excused)

// A card to be assigned: for an interview or for a work sample.
struct AssignmentWish {
    std::string application_id;
    std::optional<std::string> interview_id;
    std::optional<std::string> work_sample_id;
    std::string guide_version_id;
    std::string stage_id;
    std::string interviewer_id;
    jobs::SealMode seal = jobs::SealMode::until_own; // the job's, now; a later change of it leaves this card alone
    Instant due_at;
};

struct CardState {
    std::string scorecard_id;
    std::optional<std::string> interview_id;
    std::optional<std::string> work_sample_id;
    std::string stage_id;
    std::string interviewer_id;
    std::string interviewer_name;
    AssignmentState state = AssignmentState::owed;
    jobs::SealMode seal = jobs::SealMode::until_own;
    Instant due_at;
};

// A card that one person still owes; `has_draft` is that person's own business.
struct OwedCard {
    std::string scorecard_id;
    std::string application_id;
    std::optional<std::string> interview_id;
    std::optional<std::string> work_sample_id;
    std::string guide_version_id;
    std::string stage_id;
    bool has_draft = false;
    Instant due_at;
};

struct ExcuseInput {
    std::string reason;
};

} // namespace assay::scorecards
