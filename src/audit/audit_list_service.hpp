// Reads the audit trail for administrators.
#pragma once

#include <audit/audit_list.hpp>
#include <platform/api/call.hpp>

#include <vector>

namespace assay::audit {

// Newest first, at most one more than the page asks for; `subject_kind` empty: every kind. The page's cursor holds time
// (milliseconds) and id of the last row; `malformed` where it does not.
Result<std::vector<ListedEntry>> trail(db::Tx& tx, const Actor& reader, const std::string& subject_kind,
                                       const api::PageRequest& page);

} // namespace assay::audit
