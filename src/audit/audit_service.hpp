// Writes the audit trail and walks its chain.
#pragma once

#include <audit/audit_rules.hpp>
#include <base/ids.hpp>
#include <platform/db/database.hpp>

#include <functional>

namespace assay::audit {

class AuditService {
  public:
    AuditService(const Clock& clock, Ids& ids) : clock_(clock), ids_(ids) {}

    // Adds `event` to the chain, in the caller's transaction.
    void record(db::Tx& tx, const Event& event);

  private:
    const Clock& clock_;
    Ids& ids_;
};

struct Verification {
    std::int64_t rows = 0;
    std::string last_hash;
    std::string fault; // empty: the chain is intact
};
ASSAY_FIELDS(Verification, (rows, last_hash, fault))

// Walks the whole chain from its first row.
Verification verify(db::Database& database);

} // namespace assay::audit
