// Finds what an actor is to a job. Whoever is not on its team is told the job does not exist.
#pragma once

#include <jobs/job_scope.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

namespace assay::jobs {

// `not_found` for an unknown job and for everybody outside the team but administrators.
Result<JobScope> job_scope(db::Tx& tx, const Actor& actor, const std::string& job_id);

// The same, and `forbidden` for a member of the team who does not lead.
Result<JobScope> led_job_scope(db::Tx& tx, const Actor& actor, const std::string& job_id);

} // namespace assay::jobs
