// Who may look at fairness and take in self-identification.
#pragma once

#include <base/result.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

namespace assay::fairness {

// Fairness officers alone, administrators not among them; and none who is on the team of a job, leads a debrief, or
// ever had a scorecard to write, voted, decided, or recorded a reference or an outcome: not for one job less, since
// jobs could be taken from the sum of all. `forbidden`.
Result<void> may_see_fairness(db::Tx& tx, const Actor& actor);

} // namespace assay::fairness
