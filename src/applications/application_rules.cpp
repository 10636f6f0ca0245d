#include <applications/application_rules.hpp>

namespace assay::applications {

Result<Place> place_of(const MoveInput& move, const guides::CataloguedGuide& guide) {
    if (!move.stage_id && !move.phase)
        return refuse_field("", "required", "names neither a stage_id nor a phase to move to");
    if (move.stage_id) {
        if (move.phase && *move.phase != Phase::stage)
            return refuse_field("/phase", "choice", "must be stage where a stage_id is given");
        if (guide.stage(*move.stage_id) == nullptr)
            return refuse_field("/stage_id", "unknown", "is not a stage of this job's guide");
        return Place{Phase::stage, *move.stage_id};
    }
    if (*move.phase == Phase::stage) return refuse_field("/stage_id", "required", "is required: say which stage");
    return Place{*move.phase, std::nullopt};
}

Result<void> check_open(const jobs::JobScope& job) {
    if (job.state == jobs::JobState::open) return {};
    if (job.state == jobs::JobState::draft)
        return refuse(Fault::conflict, "job/not-open", "This job is not published yet. Publish it first.");
    return refuse(Fault::conflict, "job/not-open", "This job is closed.");
}

Result<void> check_under_way(Phase phase) {
    if (phase != Phase::closed) return {};
    return refuse(Fault::conflict, "application/closed", "This application is closed. Reopen it first.");
}

Result<void> check_hire(const std::optional<std::string>& decided_outcome) {
    if (decided_outcome == "hire") return {};
    return refuse(Fault::conflict, "application/not-hired",
                  "No decision to hire is recorded. Record one, or reject the application with a reason.");
}

} // namespace assay::applications
