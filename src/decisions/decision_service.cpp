#include <applications/application_scope_service.hpp>
#include <base/text.hpp>
#include <decisions/decision_fields.hpp>
#include <decisions/decision_service.hpp>
#include <decisions/decision_sql.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/evaluation_sight_service.hpp>

#include <algorithm>

namespace assay::decisions {
namespace {

namespace statements = sql::decisions::decision;
using applications::ApplicationScope;

struct DecisionRow {
    std::string decision_id;
    std::string application_id;
    Outcome outcome = Outcome::hold;
    std::string reason;
    std::optional<Composite> composite;
    std::vector<LeftOut> left_out;
    std::optional<std::string> differs;
    std::string decided_by;
    Instant decided_at;
};
ASSAY_FIELDS(DecisionRow,
             (decision_id, application_id, outcome, reason, composite, left_out, differs, decided_by, decided_at))

VoteCount opened_votes(db::Tx& tx, const std::string& application_id) {
    VoteCount count;
    for (const int recommendation : tx.all<int>(statements::opened_recommendations, application_id))
        ++(recommendation >= 3 ? count.for_hire : count.against);
    return count;
}

Circumstances circumstances(db::Tx& tx, const std::string& application_id) {
    const auto debrief = tx.first<std::string>(statements::debrief_state, application_id);
    const auto cards = scorecards::card_states(tx, application_id);
    const auto owed = std::ranges::count(cards, scorecards::AssignmentState::owed, &scorecards::CardState::state);
    return {static_cast<int>(owed), debrief.has_value(), debrief == "closed",
            tx.first<int>(statements::reference_count, application_id).value_or(0)};
}

bool sees_evaluations(db::Tx& tx, const Actor& actor, const ApplicationScope& scope) {
    return scorecards::evaluation_sight(tx, actor, scope) != scorecards::Sight::none;
}

std::string details_of(const DecisionRow& row) {
    return R"({"outcome":)" + json::write(row.outcome) + R"(,"left_out":)" + json::write(row.left_out) + "}";
}

} // namespace

Result<void> may_decide(const ApplicationScope& scope) {
    if (!scope.job.may_decide())
        return refuse(Fault::forbidden, "decision/decider-only",
                      scope.job.why_not("Only the job's hiring manager and administrators decide."));
    if (scope.phase == applications::Phase::closed)
        return refuse(Fault::conflict, "application/closed", "This application is closed. Reopen it first.");
    return {};
}

std::optional<Decision> decision_of(db::Tx& tx, const Actor& actor, const ApplicationScope& scope) {
    return tx.first<Decision>(statements::last_decision, sees_evaluations(tx, actor, scope), scope.application_id);
}

Result<Decision> DecisionService::decide(db::Tx& tx, const api::Call& call, const DecisionInput& input) {
    const auto scope = applications::application_scope(tx, call.actor, call.parameter("id"));
    if (!scope) return pass_on(scope);
    if (auto allowed = may_decide(*scope); !allowed) return pass_on(allowed);
    if (trim(input.reason).empty()) return refuse_field("/reason", "required", "is required: it stays on record");
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    DecisionRow row{ids_.next(),
                    scope->application_id,
                    input.outcome,
                    input.reason,
                    composite_of_application(tx, call.actor, *scope, guide->guide).composite,
                    left_out(circumstances(tx, scope->application_id)),
                    {},
                    call.actor.person_id,
                    call.now};
    const bool sees = sees_evaluations(tx, call.actor, *scope);
    row.differs = differs(row.outcome, row.composite, sees ? opened_votes(tx, scope->application_id) : VoteCount{});
    tx.run_with(statements::add_decision, row);
    audit_.record(tx, {call.actor.person_id, "decision/made", "decision", row.decision_id, scope->job.job_id,
                       scope->application_id, details_of(row)});
    return *decision_of(tx, call.actor, *scope);
}

} // namespace assay::decisions
