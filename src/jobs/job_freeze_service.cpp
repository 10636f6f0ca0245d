#include <jobs/job_freeze_service.hpp>
#include <jobs/job_freeze_sql.hpp>
#include <jobs/job_history.hpp>

namespace assay::jobs {

bool freeze_job(db::Tx& tx, audit::AuditService& audit, Ids& ids, const Actor& actor, const std::string& job_id) {
    if (tx.run(sql::jobs::job_freeze::freeze_job, ids.token(), job_id) == 0) return false;
    audit.record(tx, {actor.person_id, "job/frozen", "job", job_id, job_id, {}, json::write(JobEventDetails{})});
    return true;
}

} // namespace assay::jobs
