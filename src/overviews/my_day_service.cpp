#include <overviews/my_day_service.hpp>
#include <overviews/my_day_sql.hpp>
#include <scorecards/assignment_service.hpp>

#include <algorithm>

namespace assay::overviews {
namespace {

namespace statements = sql::overviews::my_day;

constexpr int most = 50;

struct Context {
    std::string candidate_name;
    std::string job_title;
    std::optional<Instant> starts_at;
};
ASSAY_FIELDS(Context, (candidate_name, job_title, starts_at))

struct WaitingRow {
    std::string application_id;
    std::string candidate_name;
    std::string job_title;
    Instant since;
};
ASSAY_FIELDS(WaitingRow, (application_id, candidate_name, job_title, since))

UpcomingInterview shown(const interviews::Interview& interview, const std::string& person_id) {
    UpcomingInterview shown{interview.id,        interview.application_id, interview.candidate_name,
                            interview.job_title, interview.stage_title,    interview.starts_at,
                            std::nullopt};
    const auto own = std::ranges::find(interview.scorecards, person_id, &scorecards::CardGlance::interviewer_id);
    if (own != interview.scorecards.end()) shown.scorecard_id = own->id;
    return shown;
}

std::vector<WaitingApplication> waiting(db::Tx& tx, const Actor& actor) {
    std::vector<WaitingApplication> all;
    const auto add = [&](const db::Statement& statement, WaitingKind kind) {
        for (WaitingRow& row : tx.all<WaitingRow>(statement, actor.person_id, most))
            all.push_back({std::move(row.application_id), std::move(row.candidate_name), std::move(row.job_title), kind,
                           row.since});
    };
    add(statements::cards_in, WaitingKind::cards_in);
    add(statements::work_samples_in, WaitingKind::work_sample_in);
    add(statements::references_due, WaitingKind::references_due);
    add(statements::decisions_due, WaitingKind::decision_due);
    std::ranges::stable_sort(all, {}, &WaitingApplication::since);
    return all;
}

} // namespace

std::vector<OwedScorecard> MyDayService::owed(db::Tx& tx, const Actor& actor) const {
    std::vector<OwedScorecard> all;
    for (const auto& card : scorecards::owed_cards(tx, actor, most)) {
        const auto context = tx.first<Context>(statements::owed_context, card.scorecard_id);
        if (!context) throw db::Broken("scorecard " + card.scorecard_id + " has no application");
        const auto* stage = catalogue_.version(tx, card.guide_version_id)->stage(card.stage_id);
        all.push_back({card.scorecard_id, card.interview_id, card.work_sample_id, card.application_id,
                       context->candidate_name, context->job_title, stage == nullptr ? "" : stage->title,
                       context->starts_at, card.due_at, card.has_draft ? OwedState::draft : OwedState::owed});
    }
    return all;
}

Result<MyDay> MyDayService::my_day(db::Tx& tx, const Actor& actor, Instant now) const {
    MyDay day;
    day.owed = owed(tx, actor);
    interviews::InterviewQuery query;
    query.from = now;
    query.is_mine = true;
    const auto upcoming = interviews_.list(tx, actor, query, {most, {}});
    if (!upcoming) return pass_on(upcoming);
    for (const auto& interview : *upcoming)
        if (interview.state == interviews::InterviewState::booked)
            day.upcoming.push_back(shown(interview, actor.person_id));
    day.debriefs = tx.all<OpenDebrief>(statements::open_debriefs, actor.person_id, most);
    day.waiting = waiting(tx, actor);
    return day;
}

} // namespace assay::overviews
