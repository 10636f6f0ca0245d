#include <applications/application_scope_service.hpp>
#include <base/text.hpp>
#include <interviews/interview_fields.hpp>
#include <interviews/interview_rules.hpp>
#include <interviews/interview_service.hpp>
#include <interviews/interview_sql.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::interviews {
namespace {

namespace statements = sql::interviews::interview;
using scorecards::AssignmentState;

struct NewInterview {
    std::string interview_id;
    std::string application_id;
    std::string guide_version_id;
    std::string stage_id;
    std::optional<std::string> lead_id;
    Instant starts_at;
    Instant ends_at;
    std::optional<std::string> location;
    std::string etag;
    std::string created_by;
    Instant created_at;
};
ASSAY_FIELDS(NewInterview, (interview_id, application_id, guide_version_id, stage_id, lead_id, starts_at, ends_at,
                            location, etag, created_by, created_at))

bool is_in(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

void append(std::vector<FieldError>& faults, std::vector<FieldError> more) {
    std::ranges::move(more, std::back_inserter(faults));
}

// Who is to give a card, or gave one: excused people are no longer on it.
std::vector<std::string> panel_of(db::Tx& tx, const std::string& interview_id) {
    std::vector<std::string> panel;
    for (const auto& card : scorecards::card_states_of_interview(tx, interview_id))
        if (card.state != AssignmentState::excused) panel.push_back(card.interviewer_id);
    return panel;
}

Refusal is_cancelled() {
    return refuse(Fault::conflict, "interview/cancelled", "This interview is cancelled. Book another one.");
}

} // namespace

Result<void> must_lead_interview(db::Tx& tx, const Actor& actor, const std::string& interview_id) {
    const auto interview = tx.first<StoredInterview>(statements::interview_by_id, interview_id);
    if (!interview) return not_found();
    if (auto scope = applications::led_application_scope(tx, actor, interview->application_id); !scope)
        return pass_on(scope);
    return {};
}

std::vector<FieldError> InterviewService::strangers(db::Tx& tx, const std::string& job_id,
                                                    const std::vector<std::string>& interviewer_ids,
                                                    const std::vector<std::string>& seated) const {
    std::vector<FieldError> faults;
    for (std::size_t at = 0; at < interviewer_ids.size(); ++at)
        if (!is_in(seated, interviewer_ids[at]) &&
            !tx.first<std::string>(statements::team_member, job_id, interviewer_ids[at]))
            faults.push_back(
                {fmt::format("/interviewer_ids/{}", at), "not-on-team", "is not an active member of the job's team"});
    return faults;
}

void InterviewService::assign(db::Tx& tx, const Actor& actor, const Led& led, const std::string& interviewer_id) {
    const StoredInterview& interview = led.interview;
    assignments_.assign_card(tx, actor, led.scope.job.job_id,
                             {interview.application_id, interview.interview_id, std::nullopt,
                              interview.guide_version_id, interview.stage_id, interviewer_id, led.scope.job.seal,
                              cards_due(interview.ends_at)});
}

Result<std::string> InterviewService::book(db::Tx& tx, const Actor& actor, const InterviewInput& input) {
    auto scope = applications::led_application_scope(tx, actor, input.application_id);
    if (!scope) return pass_on(scope);
    if (scope->phase == applications::Phase::closed)
        return refuse(Fault::conflict, "application/closed", "This application is closed. Reopen it first.");
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    const importer::Stage* stage = guide->stage(input.stage_id);
    std::vector<FieldError> faults = faults_in_panel(input.interviewer_ids, input.lead_id);
    append(faults, strangers(tx, scope->job.job_id, input.interviewer_ids, {}));
    if (stage == nullptr) faults.push_back({"/stage_id", "unknown", "is not a stage of this job's guide"});
    const Instant ends_at = input.ends_at ? *input.ends_at
                            : stage       ? default_end(input.starts_at, *stage)
                                          : input.starts_at + one_hour;
    append(faults, faults_in_times(input.starts_at, ends_at));
    if (!faults.empty()) return refuse_fields(std::move(faults));
    const NewInterview made{ids_.next(),     scope->application_id, scope->job.guide_version_id,
                            input.stage_id,  input.lead_id,         input.starts_at,
                            ends_at,         input.location,        ids_.token(),
                            actor.person_id, clock_.now()};
    tx.run_with(statements::add_interview, made);
    const Led led{*tx.first<StoredInterview>(statements::interview_by_id, made.interview_id), std::move(*scope)};
    record(tx, actor, "interview/booked", led.interview, json::write(input));
    for (const std::string& each : input.interviewer_ids) assign(tx, actor, led, each);
    return made.interview_id;
}

Result<InterviewService::Led> InterviewService::led_interview(db::Tx& tx, const Actor& actor,
                                                              const std::string& interview_id) const {
    auto interview = tx.first<StoredInterview>(statements::interview_by_id, interview_id);
    if (!interview) return not_found();
    auto scope = applications::led_application_scope(tx, actor, interview->application_id);
    if (!scope) return pass_on(scope);
    return Led{std::move(*interview), std::move(*scope)};
}

Result<void> InterviewService::change(db::Tx& tx, const api::Call& call, const std::string& interview_id,
                                      const InterviewPatch& patch) {
    auto led = led_interview(tx, call.actor, interview_id);
    if (!led) return pass_on(led);
    StoredInterview& interview = led->interview;
    if (auto revision = call.expect_revision(interview.etag); !revision) return pass_on(revision);
    if (interview.state == InterviewState::cancelled) return is_cancelled();
    if (auto done = change_times(tx, interview, patch); !done) return done;
    if (patch.location) interview.location = *patch.location;
    const std::vector<std::string> panel = patch.interviewer_ids ? *patch.interviewer_ids : panel_of(tx, interview_id);
    if (patch.lead_id)
        interview.lead_id = *patch.lead_id;
    else if (interview.lead_id && !is_in(panel, *interview.lead_id))
        interview.lead_id.reset();
    if (auto faults = faults_in_panel(panel, interview.lead_id); !faults.empty())
        return refuse_fields(std::move(faults));
    const bool has_reason = patch.reason && !trim(*patch.reason).empty();
    auto done = change_panel(tx, call.actor, *led, panel,
                             has_reason ? *patch.reason : "No longer on the panel of this interview");
    if (!done) return done;
    save(tx, interview);
    record(tx, call.actor, "interview/changed", interview, json::write(patch));
    return {};
}

Result<void> InterviewService::change_times(db::Tx& tx, StoredInterview& interview, const InterviewPatch& patch) {
    const Times times = moved({interview.starts_at, interview.ends_at}, patch);
    if (auto faults = faults_in_times(times.starts_at, times.ends_at); !faults.empty())
        return refuse_fields(std::move(faults));
    if (times.ends_at != interview.ends_at)
        assignments_.move_due_of_interview(tx, interview.interview_id, cards_due(times.ends_at));
    interview.starts_at = times.starts_at;
    interview.ends_at = times.ends_at;
    return {};
}

Result<void> InterviewService::change_panel(db::Tx& tx, const Actor& actor, const Led& led,
                                            const std::vector<std::string>& interviewer_ids,
                                            const std::string& reason) {
    const auto cards = scorecards::card_states_of_interview(tx, led.interview.interview_id);
    const std::vector<std::string> seated = panel_of(tx, led.interview.interview_id);
    std::vector<FieldError> faults;
    for (const auto& card : cards)
        if (card.state == AssignmentState::submitted && !is_in(interviewer_ids, card.interviewer_id))
            faults.push_back({"/interviewer_ids", "submitted",
                              fmt::format("must keep {}, whose scorecard is in", card.interviewer_name)});
    append(faults, strangers(tx, led.scope.job.job_id, interviewer_ids, seated));
    if (!faults.empty()) return refuse_fields(std::move(faults));
    for (const auto& card : cards)
        if (card.state == AssignmentState::owed && !is_in(interviewer_ids, card.interviewer_id))
            if (auto excused = assignments_.excuse_card(tx, actor, card.scorecard_id, reason); !excused)
                return pass_on(excused);
    for (const std::string& each : interviewer_ids)
        if (!is_in(seated, each)) assign(tx, actor, led, each);
    return {};
}

Result<void> InterviewService::cancel(db::Tx& tx, const Actor& actor, const std::string& interview_id,
                                      const std::string& reason) {
    auto led = led_interview(tx, actor, interview_id);
    if (!led) return pass_on(led);
    if (led->interview.state == InterviewState::cancelled) return is_cancelled();
    if (trim(reason).empty()) return refuse_field("/reason", "required", "is required: it stays on record");
    for (const auto& card : scorecards::card_states_of_interview(tx, interview_id))
        if (card.state == AssignmentState::owed)
            if (auto excused = assignments_.excuse_card(tx, actor, card.scorecard_id, reason); !excused)
                return pass_on(excused);
    led->interview.state = InterviewState::cancelled;
    save(tx, led->interview);
    record(tx, actor, "interview/cancelled", led->interview, json::write(CancellationInput{reason}));
    return {};
}

void InterviewService::save(db::Tx& tx, StoredInterview& interview) {
    interview.etag = ids_.token();
    tx.run_with(statements::save_interview, interview);
}

void InterviewService::record(db::Tx& tx, const Actor& actor, std::string action, const StoredInterview& interview,
                              std::string details) {
    audit_.record(tx, {actor.person_id, std::move(action), "interview", interview.interview_id, interview.job_id,
                       interview.application_id, std::move(details)});
}

} // namespace assay::interviews
