#include <guides/value_words_rules.hpp>
#include <outcomes/due_outcome_service.hpp>
#include <outcomes/due_outcome_sql.hpp>
#include <outcomes/outcome_fields.hpp>
#include <outcomes/outcome_rules.hpp>

#include <algorithm>
#include <array>

namespace assay::outcomes {
namespace {

struct WaitingRow {
    std::string application_id;
    std::string job_id;
    std::string candidate_name;
    std::string job_title;
    Instant decided_at;
};
ASSAY_FIELDS(WaitingRow, (application_id, job_id, candidate_name, job_title, decided_at))

// The hires that wait for the review of one month, in the order in which they were decided, which is that in which
// their reviews are due.
struct Queue {
    int month;
    std::vector<WaitingRow> rows;
    std::size_t taken = 0;
    Instant at; // of the row taken last
    std::string application_id;

    bool is_empty() const { return taken == rows.size(); }
    Day due() const { return day_due(rows[taken].decided_at, month); }

    DueOutcome take(Day today) {
        const Day due_on = due();
        WaitingRow& row = rows[taken++];
        at = row.decided_at;
        application_id = row.application_id;
        return {std::move(row.application_id),
                std::move(row.job_id),
                std::move(row.candidate_name),
                std::move(row.job_title),
                month,
                guides::value_of_day(std::chrono::year_month_day{due_on}),
                due_on < today};
    }
};
using Queues = std::array<Queue, std::size(review_months)>;

Result<Queues> queues_from(db::Tx& tx, const Actor& actor, const api::PageRequest& page, Instant now) {
    Queues queues;
    for (std::size_t each = 0; each < queues.size(); ++each) {
        const int month = review_months[each];
        const auto [from, until] = decided_between(month, now);
        Queue queue{month, {}, 0, from, ""};
        if (!page.after.empty()) {
            const auto at = api::time_in_cursor(page, 2 * each);
            if (!at) return pass_on(at);
            queue.at = std::max(from, *at);
            queue.application_id = page.after[2 * each + 1];
        }
        queue.rows = tx.all<WaitingRow>(sql::outcomes::due_outcome::waiting_for_review, until, queue.at,
                                        queue.application_id, actor.person_id, month, page.limit + 1);
        queues[each] = std::move(queue);
    }
    return queues;
}

} // namespace

Result<api::Page<DueOutcome>> due_outcomes(db::Tx& tx, const Actor& actor, const api::PageRequest& page, Instant now) {
    auto queues = queues_from(tx, actor, page, now);
    if (!queues) return pass_on(queues);
    const auto longest_due = [&]() -> Queue* {
        Queue* first = nullptr;
        for (Queue& each : *queues)
            if (!each.is_empty() && (first == nullptr || each.due() < first->due())) first = &each;
        return first;
    };
    api::Page<DueOutcome> shown;
    Queue* next = longest_due();
    for (; next != nullptr && shown.items.size() < static_cast<std::size_t>(page.limit); next = longest_due())
        shown.items.push_back(next->take(day_of(now)));
    if (next == nullptr) return shown;
    std::vector<std::string> keys;
    for (const Queue& each : *queues) {
        keys.push_back(std::to_string(each.at.milliseconds));
        keys.push_back(each.application_id);
    }
    shown.next = api::cursor_of(keys);
    return shown;
}

} // namespace assay::outcomes
