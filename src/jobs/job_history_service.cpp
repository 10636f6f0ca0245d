#include <jobs/job_history_rules.hpp>
#include <jobs/job_history_service.hpp>
#include <jobs/job_history_sql.hpp>
#include <jobs/job_scope_service.hpp>

#include <charconv>

namespace assay::jobs {
namespace {

struct AuditRow {
    std::int64_t position = 0;
    std::string id;
    Instant at;
    std::optional<std::string> person_id;
    std::optional<std::string> person_name;
    std::string action;
    std::string details;
};
ASSAY_FIELDS(AuditRow, (position, id, at, person_id, person_name, action, details))

std::int64_t position_before(const api::PageRequest& page) {
    std::int64_t position = std::numeric_limits<std::int64_t>::max();
    if (!page.after.empty())
        std::from_chars(page.after[0].data(), page.after[0].data() + page.after[0].size(), position);
    return position;
}

} // namespace

Result<std::vector<ListedHistoryEntry>> job_history(db::Tx& tx, const Actor& actor, const std::string& job_id,
                                                    const api::PageRequest& page) {
    if (auto scope = led_job_scope(tx, actor, job_id); !scope) return pass_on(scope);
    std::vector<ListedHistoryEntry> listed;
    for (AuditRow& row :
         tx.all<AuditRow>(sql::jobs::job_history::history_of_job, job_id, position_before(page), page.limit + 1)) {
        JobEventDetails details = json::read<JobEventDetails>(row.details).value_or(JobEventDetails{});
        std::string summary = summary_of(row.action, details);
        listed.push_back(
            {{std::move(row.id), row.at, std::move(row.person_id), std::move(row.person_name), std::move(row.action),
              std::move(summary), std::move(details.changes), std::move(details.reason)},
             row.position});
    }
    return listed;
}

} // namespace assay::jobs
