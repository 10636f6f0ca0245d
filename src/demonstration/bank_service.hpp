// A question bank with words of the guides at hand, one guide that is linked to it, and a newer wording that the guide
// has not taken over yet.
#pragma once

#include <demonstration/cast_service.hpp>
#include <demonstration/simulated.hpp>

namespace assay::demonstration {

// After write_on_a_guide: the draft that is linked is that one.
void fill_bank(Client& client, SimulatedClock& clock, const Cast& cast, Instant today);

} // namespace assay::demonstration
