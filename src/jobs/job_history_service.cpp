#include <jobs/job_history_rules.hpp>
#include <jobs/job_history_service.hpp>
#include <jobs/job_history_sql.hpp>
#include <jobs/job_scope_service.hpp>

namespace assay::jobs {
namespace {

struct AuditRow {
    std::string id;
    Instant at;
    std::optional<std::string> person_id;
    std::optional<std::string> person_name;
    std::string action;
    std::string details;
};
ASSAY_FIELDS(AuditRow, (id, at, person_id, person_name, action, details))

} // namespace

Result<std::vector<HistoryEntry>> job_history(db::Tx& tx, const Actor& actor, const std::string& job_id,
                                              const api::PageRequest& page) {
    if (auto scope = led_job_scope(tx, actor, job_id); !scope) return pass_on(scope);
    const auto before = api::time_in_cursor(page, 0);
    if (!before) return pass_on(before);
    const std::string id = page.after.empty() ? "" : page.after[1];
    std::vector<HistoryEntry> listed;
    for (AuditRow& row :
         tx.all<AuditRow>(sql::jobs::job_history::history_of_job, job_id, *before, id, page.limit + 1)) {
        JobEventDetails details = json::read<JobEventDetails>(row.details).value_or(JobEventDetails{});
        std::string summary = summary_of(row.action, details);
        listed.push_back({std::move(row.id), row.at, std::move(row.person_id), std::move(row.person_name),
                          std::move(row.action), std::move(summary), std::move(details.changes),
                          std::move(details.reason)});
    }
    return listed;
}

} // namespace assay::jobs
