// Where a candidate's application stands in a job's process.
#pragma once

#include <base/fields.hpp>

#include <optional>
#include <string>

namespace assay::candidates {

enum class Phase { applied, stage, debrief, references, offer, closed };
ASSAY_ENUM(Phase, applied, stage, debrief, references, offer, closed)

// `stage_id` and `stage_title` are set in phase `stage` only; `outcome` is the decision in force: hire, no_hire, hold.
struct Standing {
    std::string id;
    std::string job_id;
    std::string job_title;
    Phase phase = Phase::applied;
    std::optional<std::string> stage_id;
    std::optional<std::string> stage_title;
    std::optional<std::string> outcome;
};
ASSAY_FIELDS(Standing, (id, job_id, job_title, phase, stage_id, stage_title, outcome))

} // namespace assay::candidates
