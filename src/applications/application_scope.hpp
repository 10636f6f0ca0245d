// What an actor is to an application: the job's scope and where the application stands.
#pragma once

#include <jobs/job_scope.hpp>

namespace assay::applications {

enum class Phase { applied, stage, debrief, references, offer, closed };
ASSAY_ENUM(Phase, applied, stage, debrief, references, offer, closed)

struct ApplicationScope {
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    Phase phase = Phase::applied;
    std::optional<std::string> stage_id;
    jobs::JobScope job;
};

} // namespace assay::applications
