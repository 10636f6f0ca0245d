#include <applications/application_scope_service.hpp>
#include <debriefs/debrief_fields.hpp>
#include <debriefs/debrief_service.hpp>
#include <debriefs/debrief_sql.hpp>
#include <debriefs/vote_rules.hpp>
#include <jobs/job_team_service.hpp>
#include <scorecards/assignment_service.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::debriefs {
namespace {

namespace statements = sql::debriefs::debrief;

struct NoteRow {
    std::string debrief_id;
    std::string question_id;
    std::string text;
    std::string etag;
};
ASSAY_FIELDS(NoteRow, (debrief_id, question_id, text, etag))

struct VoteRow {
    std::string debrief_id;
    Round round = Round::before;
    std::string person_id;
    int recommendation = 0;
    std::optional<std::string> reason;
    Instant voted_at;
};
ASSAY_FIELDS(VoteRow, (debrief_id, round, person_id, recommendation, reason, voted_at))

Result<void> all_cards_are_in(db::Tx& tx, const std::string& application_id) {
    std::string owing;
    for (const auto& card : scorecards::card_states(tx, application_id))
        if (card.state == scorecards::AssignmentState::owed)
            owing += (owing.empty() ? "" : ", ") + card.interviewer_name;
    if (owing.empty()) return {};
    return refuse(
        Fault::conflict, "debrief/cards-owed",
        fmt::format("Scorecards are still owed by {}. A debrief opens when every card is in or excused.", owing));
}

bool is_on_team(db::Tx& tx, const std::string& job_id, const std::string& person_id) {
    const auto team = jobs::job_team(tx, job_id);
    return std::ranges::find(team, person_id, &jobs::TeamMember::person_id) != team.end();
}

Result<void> still_open(const StoredDebrief& debrief) {
    if (debrief.state == DebriefState::open) return {};
    return refuse(Fault::conflict, "debrief/closed", "This debrief is closed.");
}

// Of an open debrief, for its leads.
Result<DebriefScope> led_scope(db::Tx& tx, const api::Call& call) {
    auto scope = led_debrief_scope(tx, call.actor, call.parameter("id"));
    if (!scope) return scope;
    if (auto open = still_open(scope->debrief); !open) return pass_on(open);
    return scope;
}

std::vector<FieldError> faults_in(db::Tx& tx, const std::string& job_id, const std::vector<NextStepInput>& steps) {
    std::vector<FieldError> faults;
    for (std::size_t place = 0; place < steps.size(); ++place) {
        const NextStepInput& step = steps[place];
        if (step.owner_id && !is_on_team(tx, job_id, *step.owner_id))
            faults.push_back(
                {fmt::format("/next_steps/{}/owner_id", place), "not-on-team", "is not on the job's team"});
        if (step.due && !is_calendar_date(*step.due))
            faults.push_back({fmt::format("/next_steps/{}/due", place), "date", "must be a day, YYYY-MM-DD"});
    }
    return faults;
}

} // namespace

Result<DebriefScope> DebriefService::open(db::Tx& tx, const api::Call& call, const DebriefInput& input) {
    const auto application = applications::led_application_scope(tx, call.actor, input.application_id);
    if (!application) return pass_on(application);
    if (tx.first<StoredDebrief>(statements::debrief_of_application, input.application_id))
        return refuse(Fault::conflict, "debrief/exists", "This application has a debrief already.");
    if (application->phase == applications::Phase::closed)
        return refuse(Fault::conflict, "application/closed", "This application is closed. Reopen it first.");
    if (auto ready = all_cards_are_in(tx, input.application_id); !ready) return pass_on(ready);
    if (!is_on_team(tx, application->job.job_id, input.facilitator_id))
        return refuse_field("/facilitator_id", "not-on-team", "is not on the job's team");
    const StoredDebrief stored{ids_.next(),
                               input.application_id,
                               input.facilitator_id,
                               DebriefState::open,
                               Round::before,
                               {},
                               {},
                               call.now,
                               call.actor.person_id,
                               {},
                               ids_.token()};
    tx.run_with(statements::add_debrief, stored);
    audit_.record(tx, {call.actor.person_id, "debrief/opened", "debrief", stored.debrief_id, application->job.job_id,
                       input.application_id});
    return debrief_scope(tx, call.actor, stored.debrief_id);
}

Result<DebriefScope> DebriefService::saved(db::Tx& tx, const api::Call& call, DebriefScope scope, std::string action) {
    scope.debrief.etag = ids_.token();
    tx.run_with(statements::save_debrief, scope.debrief);
    audit_.record(tx, {call.actor.person_id, std::move(action), "debrief", scope.debrief.debrief_id,
                       scope.application.job.job_id, scope.application.application_id});
    return debrief_scope(tx, call.actor, scope.debrief.debrief_id);
}

Result<DebriefScope> DebriefService::vote(db::Tx& tx, const api::Call& call, const VoteInput& input) {
    const auto scope = voter_debrief_scope(tx, call.actor, call.parameter("id"));
    if (!scope) return scope;
    const StoredDebrief& debrief = scope->debrief;
    if (auto open = still_open(debrief); !open) return pass_on(open);
    const auto own = tx.all<Vote>(statements::visible_votes, debrief.debrief_id, call.actor.person_id, false, false);
    if (std::ranges::find(own, debrief.round, &Vote::round) != own.end())
        return refuse(Fault::conflict, "debrief/already-voted", "You have voted in this round.");
    if (needs_reason(own, input) && input.reason.value_or("").empty())
        return refuse_field("/reason", "required", "is required: this vote differs from your first one");
    tx.run_with(statements::add_vote, VoteRow{debrief.debrief_id, debrief.round, call.actor.person_id,
                                              input.recommendation, input.reason, call.now});
    audit_.record(tx, {call.actor.person_id, "debrief/voted", "debrief", debrief.debrief_id,
                       scope->application.job.job_id, scope->application.application_id});
    return debrief_scope(tx, call.actor, debrief.debrief_id);
}

Result<DebriefScope> DebriefService::open_round(db::Tx& tx, const api::Call& call, const RoundInput& input) {
    auto scope = led_scope(tx, call);
    if (!scope) return scope;
    if (scope->debrief.round == Round::after)
        return refuse(Fault::conflict, "debrief/round-open", "The second round is open already.");
    if (input.round != Round::after)
        return refuse_field("/round", "choice", "must be after: a debrief opens in its first round");
    if (std::ranges::none_of(scope->panel, &Voter::voted_before))
        return refuse(Fault::conflict, "debrief/no-votes", "Nobody has voted yet.");
    scope->debrief.round = Round::after;
    return saved(tx, call, std::move(*scope), "debrief/second-round-opened");
}

Result<Note> DebriefService::write_note(db::Tx& tx, const api::Call& call, const NoteInput& input) {
    const auto scope = debrief_scope(tx, call.actor, call.parameter("id"));
    if (!scope) return pass_on(scope);
    if (!scope->sees_evaluations)
        return refuse(Fault::forbidden, "debrief/sealed", "Hand in the scorecard you owe before taking part.");
    if (auto open = still_open(scope->debrief); !open) return pass_on(open);
    const std::string& question_id = call.parameter("question_id");
    const auto guide = catalogue_.version(tx, scope->application.job.guide_version_id);
    const auto& questions = guide->guide.debrief.questions;
    if (std::ranges::none_of(questions, [&](const auto& each) { return *each.id == question_id; })) return not_found();
    const std::string& debrief_id = scope->debrief.debrief_id;
    const auto present = tx.first<std::string>(statements::note_etag, debrief_id, question_id);
    if (auto revision = call.expect_revision(present.value_or(Note{}.etag)); !revision) return pass_on(revision);
    const NoteRow row{debrief_id, question_id, input.text, ids_.token()};
    tx.run_with(statements::save_note, row);
    audit_.record(tx, {call.actor.person_id, "debrief/note-written", "debrief", debrief_id,
                       scope->application.job.job_id, scope->application.application_id});
    return Note{row.text, row.etag};
}

Result<DebriefScope> DebriefService::change(db::Tx& tx, const api::Call& call, const DebriefPatch& patch) {
    auto scope = led_scope(tx, call);
    if (!scope) return scope;
    if (auto revision = call.expect_revision(scope->debrief.etag); !revision) return pass_on(revision);
    const std::string& job_id = scope->application.job.job_id;
    std::vector<FieldError> faults;
    if (patch.next_steps) faults = faults_in(tx, job_id, *patch.next_steps);
    if (patch.facilitator_id && !is_on_team(tx, job_id, *patch.facilitator_id))
        faults.push_back({"/facilitator_id", "not-on-team", "is not on the job's team"});
    if (!faults.empty()) return refuse_fields(std::move(faults));
    if (patch.next_steps) scope->debrief.next_steps = *patch.next_steps;
    if (patch.facilitator_id) scope->debrief.facilitator_id = *patch.facilitator_id;
    return saved(tx, call, std::move(*scope), "debrief/changed");
}

Result<DebriefScope> DebriefService::close(db::Tx& tx, const api::Call& call, const DebriefClosure& input) {
    auto scope = led_scope(tx, call);
    if (!scope) return scope;
    scope->debrief.state = DebriefState::closed;
    scope->debrief.closed_at = call.now;
    scope->debrief.summary = input.summary;
    return saved(tx, call, std::move(*scope), "debrief/closed");
}

} // namespace assay::debriefs
