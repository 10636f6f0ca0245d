// What an actor is to a job: the first question of every use case on a job or anything under it.
#pragma once

#include <base/fields.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace assay::jobs {

enum class TeamRole { hiring_manager, recruiter, interviewer };
ASSAY_ENUM(TeamRole, hiring_manager, recruiter, interviewer)

enum class JobState { draft, open, closed };
ASSAY_ENUM(JobState, draft, open, closed)

enum class SealMode { until_own, until_all };
ASSAY_ENUM(SealMode, until_own, until_all)

struct JobScope {
    std::string job_id;
    std::string title;
    JobState state = JobState::draft;
    SealMode seal = SealMode::until_own;
    std::string guide_version_id;
    std::optional<TeamRole> team_role; // of the actor; empty for an administrator who is not on the team
    bool is_administrator = false;
    bool has_read_self_identifications = false; // by taking in a file of them: then they judge nobody

    // Leads change the process: administrators, and hiring managers and recruiters of this job.
    bool is_lead() const { return may_decide() || team_role == TeamRole::recruiter; }
    bool may_decide() const {
        return (is_administrator && !has_read_self_identifications) || team_role == TeamRole::hiring_manager;
    }
    // Why the actor may not, where others are told `usual`.
    std::string why_not(std::string_view usual) const {
        return std::string(is_administrator ? "You took in what candidates said of themselves, and so lead no job."
                                            : usual);
    }
};

} // namespace assay::jobs
