// Reads the history of a job out of the audit trail.
#pragma once

#include <jobs/job_history.hpp>
#include <platform/api/call.hpp>

namespace assay::jobs {

// Newest first, one row more than the page holds. For leads of the job: `not_found` or `forbidden` for others. The
// page's cursor holds time (milliseconds) and id of the last row, not its position in the trail: that would tell what
// else was done.
Result<std::vector<HistoryEntry>> job_history(db::Tx& tx, const Actor& actor, const std::string& job_id,
                                              const api::PageRequest& page);

} // namespace assay::jobs
