#include <applications/application_scope_service.hpp>
#include <jobs/job_team_service.hpp>
#include <platform/crypto/digest.hpp>
#include <scorecards/scorecard_service.hpp>
#include <work_samples/submission_service.hpp>
#include <work_samples/work_sample_fields.hpp>
#include <work_samples/work_sample_service.hpp>
#include <work_samples/work_sample_sql.hpp>

#include <algorithm>

namespace assay::work_samples {
namespace {

namespace statements = sql::work_samples::work_sample;
using applications::ApplicationScope;

struct ExtensionRow {
    std::string work_sample_extension_id;
    std::string work_sample_id;
    Instant due_before;
    Instant due_after;
    std::string reason;
    std::string granted_by;
    Instant granted_at;
};
ASSAY_FIELDS(ExtensionRow,
             (work_sample_extension_id, work_sample_id, due_before, due_after, reason, granted_by, granted_at))

std::set<std::string> people_of(const std::vector<jobs::TeamMember>& team) {
    std::set<std::string> people;
    for (const auto& member : team) people.insert(member.person_id);
    return people;
}

// The work sample and what its leading actor is to it.
struct Led {
    StoredWorkSample stored;
    ApplicationScope scope;
};

Result<Led> led_work_sample(db::Tx& tx, const Actor& actor, const std::string& work_sample_id) {
    auto stored = tx.first<StoredWorkSample>(statements::work_sample_by_id, work_sample_id);
    if (!stored) return not_found();
    auto scope = applications::led_application_scope(tx, actor, stored->application_id);
    if (!scope) return pass_on(scope);
    return Led{std::move(*stored), std::move(*scope)};
}

Refusal refuse_cancelled() {
    return refuse(Fault::conflict, "work-sample/cancelled", "This work sample was cancelled.");
}

audit::Event event(const api::Call& call, std::string action, const StoredWorkSample& stored,
                   const ApplicationScope& scope) {
    return {call.actor.person_id,  std::move(action), "work_sample",
            stored.work_sample_id, scope.job.job_id,  scope.application_id};
}

} // namespace

Result<void> must_lead(db::Tx& tx, const Actor& actor, const std::string& work_sample_id) {
    const auto led = led_work_sample(tx, actor, work_sample_id);
    if (!led) return pass_on(led);
    return {};
}

Result<void> WorkSampleService::may_be_sent(db::Tx& tx, const ApplicationScope& scope,
                                            const guides::CataloguedGuide& guide, const std::string& stage_id) const {
    if (scope.phase == applications::Phase::closed)
        return refuse(Fault::conflict, "application/closed", "This application is closed. Reopen it first.");
    const importer::Stage* stage = guide.stage(stage_id);
    if (stage == nullptr) return refuse_field("/stage_id", "unknown", "is no stage of this job's guide");
    if (stage->kind != importer::StageKind::work_sample)
        return refuse_field("/stage_id", "kind", "is not a work sample stage");
    const auto screen = std::ranges::find(guide.guide.stages, importer::StageKind::screen, &importer::Stage::kind);
    if (screen != guide.guide.stages.end() &&
        !tx.first<std::string>(statements::stage_pass, scope.application_id, *screen->id))
        return refuse(Fault::conflict, "work-sample/screen-not-passed",
                      "A work sample is sent once \"" + screen->title + "\" is passed.");
    for (const auto& each : tx.all<StoredWorkSample>(statements::work_samples_of_application, scope.application_id))
        if (each.stage_id == stage_id && !each.cancelled_at)
            return refuse(Fault::conflict, "work-sample/already-sent",
                          "This candidate already has the work sample of this stage. Extend or cancel that one.");
    return {};
}

Result<void> WorkSampleService::is_brief_complete(db::Tx& tx, const ApplicationScope& scope,
                                                  const importer::Guide& guide, const StoredWorkSample& planned) const {
    const auto stage =
        std::ranges::find_if(guide.stages, [&](const auto& each) { return *each.id == planned.stage_id; });
    applications::Occasions moments = briefs_.occasions(tx, scope.application_id, planned.sent_at);
    moments.deadline = planned.due_at;
    const auto values = briefs_.values(tx, scope, guide, moments, planned.placeholder_values);
    auto faults = faults_in_brief(stage->candidate_directions, guide.placeholders, values, planned.placeholder_values);
    if (faults.empty()) return {};
    return refuse_fields(std::move(faults), "work-sample/brief-incomplete",
                         "The brief cannot go out yet: some of its placeholders lack a value.");
}

// As asked for, else as the guide proposes.
Result<Instant> WorkSampleService::due_at(db::Tx& tx, const WorkSampleInput& input,
                                          const guides::CataloguedGuide& guide, Instant now) const {
    if (input.due_at && *input.due_at <= now) return refuse_field("/due_at", "past", "must lie in the future");
    if (input.due_at) return *input.due_at;
    const DueDate due = proposed_due(*guide.stage(input.stage_id), guide.guide.placeholders,
                                     briefs_.occasions(tx, input.application_id, now));
    if (!due.at)
        return refuse_field("/due_at", "uncomputable",
                            "is needed: the guide computes it, " + *due.rule + ", and no interview is booked");
    if (*due.at <= now)
        return refuse_field("/due_at", "past", "is needed: by the guide's rule, " + *due.rule + ", it is over already");
    return *due.at;
}

// The days that rules give on the day of sending, under what was given; the deadline stays out, for it can be extended.
guides::PlaceholderValues WorkSampleService::values_to_keep(db::Tx& tx, const WorkSampleInput& input,
                                                            const importer::Guide& guide, Instant now) const {
    auto computed = applications::computed_dates(guide.placeholders, briefs_.occasions(tx, input.application_id, now));
    for (const importer::Placeholder& each : guide.placeholders)
        if (applications::is_deadline(each)) computed.erase(each.text);
    return guides::merged(computed, input.placeholder_values.value_or(guides::PlaceholderValues{}));
}

Result<WorkSampleRevision> WorkSampleService::send(db::Tx& tx, const api::Call& call, const WorkSampleInput& input) {
    const auto scope = applications::led_application_scope(tx, call.actor, input.application_id);
    if (!scope) return pass_on(scope);
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    if (auto fits = may_be_sent(tx, *scope, *guide, input.stage_id); !fits) return pass_on(fits);
    auto faults = faults_in_reviewers(input.reviewer_ids, people_of(jobs::job_team(tx, scope->job.job_id)));
    const auto due = due_at(tx, input, *guide, call.now);
    if (!due) std::ranges::copy(due.error().fields, std::back_inserter(faults));
    if (!faults.empty()) return refuse_fields(std::move(faults));
    const std::string token = ids_.token();
    const StoredWorkSample stored{ids_.next(),
                                  input.application_id,
                                  scope->job.guide_version_id,
                                  input.stage_id,
                                  token,
                                  crypto::sha256_hex(token),
                                  values_to_keep(tx, input, guide->guide, call.now),
                                  call.now,
                                  *due,
                                  {},
                                  {},
                                  {},
                                  {},
                                  ids_.token(),
                                  call.actor.person_id};
    if (auto complete = is_brief_complete(tx, *scope, guide->guide, stored); !complete) return pass_on(complete);
    tx.run_with(statements::add_work_sample, stored);
    for (const std::string& reviewer_id : input.reviewer_ids)
        assignments_.assign_card(tx, call.actor, scope->job.job_id,
                                 {input.application_id, std::nullopt, stored.work_sample_id, stored.guide_version_id,
                                  input.stage_id, reviewer_id, scope->job.seal, stored.due_at + review_window});
    audit_.record(tx, event(call, "work-sample/sent", stored, *scope));
    return WorkSampleRevision{shown(tx, call.actor, *scope, stored, call.now), stored.etag};
}

Result<WorkSampleRevision> WorkSampleService::find(db::Tx& tx, const api::Call& call,
                                                   const std::string& work_sample_id) const {
    const auto stored = tx.first<StoredWorkSample>(statements::work_sample_by_id, work_sample_id);
    if (!stored) return not_found();
    const auto scope = applications::application_scope(tx, call.actor, stored->application_id);
    if (!scope) return pass_on(scope);
    return WorkSampleRevision{shown(tx, call.actor, *scope, *stored, call.now), stored->etag};
}

Result<WorkSampleRevision> WorkSampleService::extend(db::Tx& tx, const api::Call& call,
                                                     const std::string& work_sample_id, const ExtensionInput& input) {
    auto led = led_work_sample(tx, call.actor, work_sample_id);
    if (!led) return pass_on(led);
    auto& [stored, scope] = *led;
    if (stored.cancelled_at) return refuse_cancelled();
    if (input.due_at <= std::max(stored.due_at, call.now))
        return refuse_field("/due_at", "not-later", "must be later than the present deadline and than now");
    tx.run_with(statements::add_extension, ExtensionRow{ids_.next(), work_sample_id, stored.due_at, input.due_at,
                                                        input.reason, call.actor.person_id, call.now});
    stored.due_at = input.due_at;
    stored.etag = ids_.token();
    tx.run_with(statements::save_times, stored);
    assignments_.move_due_of_work_sample(tx, work_sample_id, stored.due_at + review_window);
    audit_.record(tx, event(call, "work-sample/extended", stored, scope));
    return WorkSampleRevision{shown(tx, call.actor, scope, stored, call.now), stored.etag};
}

Result<WorkSampleRevision> WorkSampleService::cancel(db::Tx& tx, const api::Call& call,
                                                     const std::string& work_sample_id,
                                                     const WorkSampleCancellation& input) {
    auto led = led_work_sample(tx, call.actor, work_sample_id);
    if (!led) return pass_on(led);
    auto& [stored, scope] = *led;
    if (stored.cancelled_at) return refuse_cancelled();
    stored.cancelled_at = call.now;
    stored.cancelled_reason = input.reason;
    stored.etag = ids_.token();
    tx.run_with(statements::save_times, stored);
    for (const auto& card : scorecards::card_states_of_work_sample(tx, work_sample_id)) {
        if (card.state != scorecards::AssignmentState::owed) continue;
        if (auto excused = assignments_.excuse_card(tx, call.actor, card.scorecard_id, input.reason); !excused)
            return pass_on(excused);
    }
    audit_.record(tx, event(call, "work-sample/cancelled", stored, scope));
    return WorkSampleRevision{shown(tx, call.actor, scope, stored, call.now), stored.etag};
}

std::vector<WorkSample> WorkSampleService::of_application(db::Tx& tx, const Actor& actor, const ApplicationScope& scope,
                                                          Instant now) const {
    std::vector<WorkSample> found;
    for (const auto& stored : tx.all<StoredWorkSample>(statements::work_samples_of_application, scope.application_id))
        found.push_back(shown(tx, actor, scope, stored, now));
    return found;
}

WorkSample WorkSampleService::shown(db::Tx& tx, const Actor& actor, const ApplicationScope& scope,
                                    const StoredWorkSample& stored, Instant now) const {
    const auto guide = catalogue_.version(tx, stored.guide_version_id);
    const importer::Stage& stage = *guide->stage(stored.stage_id);
    WorkSample shown{stored.work_sample_id,
                     stored.application_id,
                     stored.stage_id,
                     stage.title,
                     state_of(course_of(stored), now),
                     stored.sent_at,
                     stored.due_at,
                     is_late(course_of(stored), now),
                     {},
                     stage.effort_hours,
                     last_submission(tx, stored.work_sample_id),
                     tx.all<Extension>(statements::extensions_of_work_sample, stored.work_sample_id),
                     scorecards::card_glances_of_work_sample(tx, actor, stored.work_sample_id)};
    if (scope.job.is_lead()) shown.link = "/c/" + stored.token;
    return shown;
}

} // namespace assay::work_samples
