#include <applications/application_scope_service.hpp>
#include <applications/application_scope_sql.hpp>
#include <jobs/job_scope_service.hpp>

namespace assay::applications {
namespace {

struct Found {
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    std::string job_id;
    Phase phase = Phase::applied;
    std::optional<std::string> stage_id;
};
ASSAY_FIELDS(Found, (application_id, candidate_id, candidate_name, job_id, phase, stage_id))

using FindJob = Result<jobs::JobScope> (*)(db::Tx&, const Actor&, const std::string&);

Result<ApplicationScope> scope_with(db::Tx& tx, const Actor& actor, const std::string& application_id,
                                    FindJob find_job) {
    auto found = tx.first<Found>(sql::applications::application_scope::application_for_actor, application_id);
    if (!found) return not_found();
    auto job = find_job(tx, actor, found->job_id);
    if (!job) return std::unexpected(std::move(job.error()));
    return ApplicationScope{std::move(found->application_id), std::move(found->candidate_id),
                            std::move(found->candidate_name), found->phase,
                            std::move(found->stage_id),       std::move(*job)};
}

} // namespace

Result<ApplicationScope> application_scope(db::Tx& tx, const Actor& actor, const std::string& application_id) {
    return scope_with(tx, actor, application_id, jobs::job_scope);
}

Result<ApplicationScope> led_application_scope(db::Tx& tx, const Actor& actor, const std::string& application_id) {
    return scope_with(tx, actor, application_id, jobs::led_job_scope);
}

} // namespace assay::applications
