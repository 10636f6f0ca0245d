#include <overviews/application_summary_service.hpp>
#include <overviews/application_summary_sql.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/open_card_service.hpp>
#include <work_samples/work_sample_rules.hpp>

#include <algorithm>

namespace assay::overviews {
namespace {

namespace statements = sql::overviews::application_summary;
using scorecards::AssignmentState;

struct Row {
    std::string id;
    std::string candidate_id;
    std::string candidate_name;
    applications::Phase phase = applications::Phase::applied;
    std::optional<std::string> stage_id;
    Instant entered_at;
    std::optional<applications::ClosureKind> closure_kind;
    std::optional<Instant> next_interview_at;
    std::optional<decisions::Outcome> outcome;
};
ASSAY_FIELDS(Row,
             (id, candidate_id, candidate_name, phase, stage_id, entered_at, closure_kind, next_interview_at, outcome))

struct Times {
    Instant due_at;
    std::optional<Instant> opened_at;
    std::optional<Instant> submitted_at;
    std::optional<Instant> cancelled_at;
};
ASSAY_FIELDS(Times, (due_at, opened_at, submitted_at, cancelled_at))

void count_cards(ApplicationSummary& summary, const std::vector<scorecards::CardState>& cards) {
    for (const auto& card : cards) {
        if (card.state == AssignmentState::excused) continue;
        ++summary.cards.assigned;
        if (card.state == AssignmentState::submitted)
            ++summary.cards.submitted;
        else if (std::ranges::find(summary.owes, card.interviewer_name) == summary.owes.end())
            summary.owes.push_back(card.interviewer_name);
    }
}

std::optional<WorkSampleGlance> work_sample_of(db::Tx& tx, const std::string& application_id, Instant now) {
    const auto times = tx.first<Times>(statements::newest_work_sample, application_id);
    if (!times) return std::nullopt;
    const work_samples::Course course{times->due_at, times->opened_at, times->submitted_at, times->cancelled_at};
    return WorkSampleGlance{work_samples::state_of(course, now), times->due_at};
}

} // namespace

ApplicationSummary summary_of_application(db::Tx& tx, const Actor& actor, const jobs::JobScope& job,
                                          const guides::CataloguedGuide& guide, const std::string& application_id,
                                          Instant now) {
    auto row = tx.first<Row>(statements::summary_row, now, application_id);
    if (!row) throw db::Broken("application " + application_id + " has a key and no row");
    ApplicationSummary summary;
    summary.id = application_id;
    summary.candidate_id = row->candidate_id;
    summary.candidate_name = row->candidate_name;
    summary.job_id = job.job_id;
    summary.phase = row->phase;
    summary.stage_id = row->stage_id;
    if (row->stage_id)
        if (const auto* stage = guide.stage(*row->stage_id)) summary.stage_title = stage->title;
    summary.entered_at = row->entered_at;
    summary.next_interview_at = row->next_interview_at;
    count_cards(summary, scorecards::card_states(tx, application_id));
    const applications::ApplicationScope scope{application_id, row->candidate_id, row->candidate_name,
                                               row->phase,     row->stage_id,     job};
    if (summary.cards.submitted > 0 && scorecards::is_sealed_to(tx, actor, scope)) summary.seal = SealState::sealed;
    summary.outcome = row->outcome;
    summary.withdrawn = row->closure_kind == applications::ClosureKind::withdrawn;
    summary.work_sample = work_sample_of(tx, application_id, now);
    return summary;
}

} // namespace assay::overviews
