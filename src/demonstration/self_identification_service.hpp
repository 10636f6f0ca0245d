// What most candidates of the demonstration said of themselves, taken in as a fairness officer does.
#pragma once

#include <demonstration/cast_service.hpp>

namespace assay::demonstration {

// After every history: whoever is a candidate by then.
void identify_candidates(Client& client, Chance& chance, const Cast& cast);

} // namespace assay::demonstration
