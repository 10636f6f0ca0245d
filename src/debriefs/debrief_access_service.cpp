#include <applications/application_scope_service.hpp>
#include <debriefs/debrief_access_service.hpp>
#include <debriefs/debrief_fields.hpp>
#include <debriefs/debrief_sql.hpp>
#include <jobs/job_team_service.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/evaluation_sight_service.hpp>

#include <algorithm>

namespace assay::debriefs {
namespace {

namespace statements = sql::debriefs::debrief;
using scorecards::AssignmentState;

struct CastVote {
    std::string person_id;
    std::string name;
    Round round = Round::before;
};
ASSAY_FIELDS(CastVote, (person_id, name, round))

void seat(std::vector<Voter>& panel, const std::string& person_id, const std::string& name) {
    if (std::ranges::find(panel, person_id, &Voter::person_id) == panel.end()) panel.push_back({person_id, name});
}

// Whoever voted stays in, also after leaving the team.
std::vector<Voter> panel_of(db::Tx& tx, const StoredDebrief& debrief, const std::string& job_id,
                            const std::vector<scorecards::CardState>& cards) {
    std::vector<Voter> panel;
    for (const auto& member : jobs::job_team(tx, job_id))
        if (member.role == jobs::TeamRole::hiring_manager) seat(panel, member.person_id, member.name);
    for (const auto& card : cards)
        if (card.state == AssignmentState::submitted) seat(panel, card.interviewer_id, card.interviewer_name);
    seat(panel, debrief.facilitator_id,
         tx.first<std::string>(statements::person_name, debrief.facilitator_id).value_or(""));
    for (const CastVote& vote : tx.all<CastVote>(statements::votes_cast, debrief.debrief_id)) {
        seat(panel, vote.person_id, vote.name);
        Voter& voter = *std::ranges::find(panel, vote.person_id, &Voter::person_id);
        (vote.round == Round::before ? voter.voted_before : voter.voted_after) = true;
    }
    return panel;
}

} // namespace

Result<DebriefScope> debrief_scope(db::Tx& tx, const Actor& actor, const std::string& debrief_id) {
    auto debrief = tx.first<StoredDebrief>(statements::debrief_by_id, debrief_id);
    if (!debrief) return not_found();
    auto application = applications::application_scope(tx, actor, debrief->application_id);
    if (!application) return pass_on(application);
    const auto cards = scorecards::card_states(tx, debrief->application_id);
    const bool leads = application->job.is_lead() || debrief->facilitator_id == actor.person_id;
    const bool has_card =
        std::ranges::find(cards, actor.person_id, &scorecards::CardState::interviewer_id) != cards.end();
    if (!leads && !has_card) return not_found();
    DebriefScope scope{std::move(*debrief), std::move(*application), {}, false, leads, false};
    scope.panel = panel_of(tx, scope.debrief, scope.application.job.job_id, cards);
    scope.sees_evaluations = scorecards::evaluation_sight(tx, actor, scope.application) != scorecards::Sight::none;
    scope.may_vote = std::ranges::find(scope.panel, actor.person_id, &Voter::person_id) != scope.panel.end();
    return scope;
}

Result<DebriefScope> led_debrief_scope(db::Tx& tx, const Actor& actor, const std::string& debrief_id) {
    auto scope = debrief_scope(tx, actor, debrief_id);
    if (scope && !scope->may_lead)
        return refuse(Fault::forbidden, "debrief/lead-only",
                      "Only the facilitator and the leads of the job may do this.");
    return scope;
}

Result<DebriefScope> voter_debrief_scope(db::Tx& tx, const Actor& actor, const std::string& debrief_id) {
    auto scope = debrief_scope(tx, actor, debrief_id);
    if (scope && !scope->may_vote)
        return refuse(Fault::forbidden, "debrief/not-a-voter",
                      "Who handed in a scorecard, the hiring manager and the facilitator vote.");
    return scope;
}

} // namespace assay::debriefs
