// The reviews of hires that wait for somebody.
#pragma once

#include <outcomes/outcome.hpp>
#include <platform/api/call.hpp>

namespace assay::outcomes {

inline constexpr std::size_t due_cursor_keys = 4;

// A page of what waits in the jobs that the actor leads as one of the team, the longest due first; administrators are
// not asked about jobs of others. A hire waits for one review at a time. `malformed` for a cursor of another list.
Result<api::Page<DueOutcome>> due_outcomes(db::Tx& tx, const Actor& actor, const api::PageRequest& page, Instant now);

} // namespace assay::outcomes
