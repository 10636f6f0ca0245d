// The moment a job's weights, seal and guide version freeze: its first application.
#pragma once

#include <audit/audit_service.hpp>
#include <platform/api/actor.hpp>

namespace assay::jobs {

// To be called with every new application, in its transaction. True for the one that froze the job, which is recorded.
bool freeze_job(db::Tx& tx, audit::AuditService& audit, Ids& ids, const Actor& actor, const std::string& job_id);

} // namespace assay::jobs
