// Reads the history of a job out of the audit trail.
#pragma once

#include <jobs/job_history.hpp>
#include <platform/api/call.hpp>

namespace assay::jobs {

struct ListedHistoryEntry {
    HistoryEntry entry;
    std::int64_t position = 0;
};

// Newest first, one row more than the page holds. For leads of the job: `not_found` or `forbidden` for others.
Result<std::vector<ListedHistoryEntry>> job_history(db::Tx& tx, const Actor& actor, const std::string& job_id,
                                                    const api::PageRequest& page);

} // namespace assay::jobs
