// What an actor is to an application: the job's scope and where the application stands.
#pragma once

#include <candidates/standing.hpp>
#include <jobs/job_scope.hpp>

namespace assay::applications {

using candidates::Phase;

struct ApplicationScope {
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    Phase phase = Phase::applied;
    std::optional<std::string> stage_id;
    jobs::JobScope job;
};

} // namespace assay::applications
