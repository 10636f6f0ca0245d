// Finds what an actor is to an application. Whoever is not on the job's team is told it does not exist.
#pragma once

#include <applications/application_scope.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

namespace assay::applications {

Result<ApplicationScope> application_scope(db::Tx& tx, const Actor& actor, const std::string& application_id);

// The same, and `forbidden` for a member of the team who does not lead the job.
Result<ApplicationScope> led_application_scope(db::Tx& tx, const Actor& actor, const std::string& application_id);

} // namespace assay::applications
