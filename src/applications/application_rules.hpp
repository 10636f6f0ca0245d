// Pure decisions about moving applications.
#pragma once

#include <applications/application.hpp>
#include <base/result.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <jobs/job_scope.hpp>

namespace assay::applications {

// The place a move names. Refused as `invalid`: neither a stage nor a phase, a stage the guide does not have, a phase
// that contradicts the stage.
Result<Place> place_of(const MoveInput& move, const guides::CataloguedGuide& guide);

// Only an open job's applications are begun, moved and reopened; closing them is always possible.
Result<void> check_open(const jobs::JobScope& job);

// `conflict` where the application is closed.
Result<void> check_under_way(Phase phase);

// Closing by moving is the end of a hire: every other end asks for a reason of its own.
Result<void> check_hire(const std::optional<std::string>& decided_outcome);

} // namespace assay::applications
