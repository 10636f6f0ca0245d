#include <jobs/job_scope_service.hpp>
#include <jobs/job_scope_sql.hpp>

namespace assay::jobs {
namespace {

struct Found {
    std::string job_id;
    std::string title;
    JobState state = JobState::draft;
    SealMode seal = SealMode::until_own;
    std::string guide_version_id;
    std::optional<TeamRole> team_role;
    std::optional<std::string> read_by; // the actor, who took in what candidates said of themselves
};
ASSAY_FIELDS(Found, (job_id, title, state, seal, guide_version_id, team_role, read_by))

} // namespace

Result<JobScope> job_scope(db::Tx& tx, const Actor& actor, const std::string& job_id) {
    const auto found = tx.first<Found>(sql::jobs::job_scope::job_for_actor, actor.person_id, job_id);
    if (!found || (!found->team_role && !actor.is_administrator())) return not_found();
    return JobScope{found->job_id,
                    found->title,
                    found->state,
                    found->seal,
                    found->guide_version_id,
                    found->team_role,
                    actor.is_administrator(),
                    found->read_by.has_value()};
}

Result<JobScope> led_job_scope(db::Tx& tx, const Actor& actor, const std::string& job_id) {
    auto scope = job_scope(tx, actor, job_id);
    if (scope && !scope->is_lead())
        return refuse(Fault::forbidden, "job/lead-only",
                      scope->why_not("Only the job's hiring manager and recruiter and administrators may do this."));
    return scope;
}

} // namespace assay::jobs
