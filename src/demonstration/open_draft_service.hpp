// A draft of a guide with a few changes and comments, so that the editor of guides has something to show.
#pragma once

#include <demonstration/cast_service.hpp>
#include <demonstration/simulated.hpp>

namespace assay::demonstration {

// The recruiter of the first job writes on its guide on the day before `today`; the hiring manager comments.
void write_on_a_guide(Client& client, SimulatedClock& clock, const Cast& cast, Instant today);

} // namespace assay::demonstration
