#include <audit/audit_service.hpp>
#include <audit/audit_sql.hpp>

namespace assay::audit {
namespace {

namespace statements = sql::audit::audit;

struct Link {
    std::int64_t position = 0;
    std::string hash;
};
ASSAY_FIELDS(Link, (position, hash))

} // namespace

void AuditService::record(db::Tx& tx, const Event& event) {
    const Link last = tx.first<Link>(statements::last_link).value_or(Link{});
    Entry entry{last.position + 1,
                ids_.next(),
                clock_.now(),
                event.person_id,
                event.action,
                event.subject_kind,
                event.subject_id,
                event.job_id,
                event.application_id,
                event.details,
                ids_.token(),
                {},
                {}};
    entry.details_digest = digest_of_details(entry);
    entry.hash = hash_of(entry, last.hash);
    tx.run_with(statements::add_entry, entry);
}

Verification verify(db::Database& database) {
    constexpr int batch = 2000;
    Verification walked;
    for (;;) {
        const auto entries =
            database.read([&](db::Tx& tx) { return tx.all<Entry>(statements::entries_after, walked.rows, batch); });
        for (const Entry& entry : entries) {
            walked.fault = fault_in(entry, walked.rows, walked.last_hash);
            if (!walked.fault.empty()) return walked;
            walked.rows = entry.position;
            walked.last_hash = entry.hash;
        }
        if (entries.size() < batch) return walked;
    }
}

} // namespace assay::audit
