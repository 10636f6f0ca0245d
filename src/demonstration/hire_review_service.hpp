// Looks again at the hires of the past: whoever leads their jobs records what became of them when the review is due.
#pragma once

#include <demonstration/cast_service.hpp>
#include <demonstration/simulated.hpp>

namespace assay::demonstration {

// From the beginning of the past on until shortly before today, so that some reviews still wait. How the work goes is
// told in part by the composite of then. Chance is taken as it stands: what is drawn afterwards is as without it.
void look_at_hires_again(Client& client, SimulatedClock& clock, Chance chance, const Cast& cast, Instant today);

} // namespace assay::demonstration
