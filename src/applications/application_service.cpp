#include <applications/application_fields.hpp>
#include <applications/application_rules.hpp>
#include <applications/application_scope_service.hpp>
#include <applications/application_service.hpp>
#include <applications/application_sql.hpp>
#include <base/text.hpp>
#include <candidates/candidate_access_service.hpp>
#include <jobs/job_freeze_service.hpp>
#include <jobs/job_scope_service.hpp>

namespace assay::applications {
namespace {

namespace statements = sql::applications::application;

StoredApplication stored_application(db::Tx& tx, const std::string& application_id) {
    auto stored = tx.first<StoredApplication>(statements::application_by_id, application_id);
    if (!stored) throw db::Broken("application " + application_id + " vanished within a transaction");
    return std::move(*stored);
}

Place place_of(const StoredApplication& stored) { return {stored.phase, stored.stage_id}; }

struct Moved {
    Place from;
    Place to;
};
ASSAY_FIELDS(Moved, (from, to))

std::string reason_in_details(const std::string& reason) {
    return json::write(std::map<std::string, std::string>{{"reason", reason}});
}

Result<void> check_reason(std::string_view reason) {
    if (!trim(reason).empty()) return {};
    return refuse_field("/reason", "required", "must not be empty");
}

// The job of an application to be begun; one that the actor may not see is no job at all.
Result<jobs::JobScope> job_to_apply_for(db::Tx& tx, const Actor& actor, const std::string& job_id) {
    auto job = jobs::led_job_scope(tx, actor, job_id);
    if (!job && job.error().fault == Fault::not_found)
        return refuse_field("/job_id", "unknown", "is not a job that you can open");
    return job;
}

} // namespace

void ApplicationService::record(db::Tx& tx, const Actor& actor, const StoredApplication& stored, std::string action,
                                std::string details) {
    audit_.record(tx, {actor.person_id, std::move(action), "application", stored.application_id, stored.job_id,
                       stored.application_id, std::move(details)});
}

void ApplicationService::put_at(db::Tx& tx, const Actor& actor, StoredApplication& stored, const Place& place,
                                const std::optional<std::string>& reason) {
    tx.run(statements::change_count, stored.job_id, stored.phase, stored.stage_id.value_or(""), -1);
    tx.run(statements::change_count, stored.job_id, place.phase, place.stage_id.value_or(""), 1);
    stored.phase = place.phase;
    stored.stage_id = place.stage_id;
    stored.entered_at = stored.updated_at = clock_.now();
    stored.etag = ids_.token();
    tx.run_with(statements::save_application, stored);
    tx.run(statements::add_move, ids_.next(), stored.application_id, place.phase, place.stage_id, reason,
           actor.person_id, stored.entered_at);
}

ApplicationRevision ApplicationService::revision(db::Tx& tx, const ApplicationScope& scope) const {
    return revision_of(tx, scope, stored_application(tx, scope.application_id));
}

ApplicationRevision ApplicationService::revision_of(db::Tx& tx, const ApplicationScope& scope,
                                                    const StoredApplication& stored) const {
    Application shown;
    shown.id = stored.application_id;
    shown.job_id = stored.job_id;
    shown.candidate_id = stored.candidate_id;
    shown.candidate_name = scope.candidate_name;
    shown.phase = stored.phase;
    shown.stage_id = stored.stage_id;
    if (stored.stage_id) {
        const auto guide = catalogue_.version(tx, scope.job.guide_version_id);
        if (const auto* stage = guide->stage(*stored.stage_id)) shown.stage_title = stage->title;
    }
    shown.entered_at = stored.entered_at;
    shown.withdrawn = stored.closure_kind == ClosureKind::withdrawn;
    if (stored.closure_kind)
        shown.closure = ApplicationClosure{*stored.closure_kind, stored.closure_reason.value_or(""),
                                           stored.closure_note, stored.closed_at.value_or(stored.entered_at)};
    shown.passes = tx.all<Pass>(statements::passes_of, stored.application_id);
    shown.created_at = stored.created_at;
    return {std::move(shown), stored.etag};
}

ApplicationService::Outcome ApplicationService::begin(db::Tx& tx, const Actor& actor, const ApplicationInput& input) {
    const auto job = job_to_apply_for(tx, actor, input.job_id);
    if (!job) return pass_on(job);
    if (!candidates::candidate_scope(tx, actor, input.candidate_id))
        return refuse_field("/candidate_id", "unknown", "is not a candidate that you can see");
    if (const auto open = check_open(*job); !open) return pass_on(open);
    if (const auto known = tx.first<std::string>(statements::application_of, input.job_id, input.candidate_id))
        return Refusal(Error{Fault::conflict,
                             "application/known",
                             "This candidate has applied for this job already.",
                             {{"/candidate_id", "known", *known}}});
    StoredApplication stored;
    stored.application_id = ids_.next();
    stored.job_id = input.job_id;
    stored.candidate_id = input.candidate_id;
    stored.sort_key = tx.first<std::string>(statements::sort_key_of_candidate, input.candidate_id).value_or("");
    stored.created_at = stored.updated_at = stored.entered_at = clock_.now();
    stored.etag = ids_.token();
    tx.run_with(statements::add_application, stored);
    tx.run(statements::change_count, stored.job_id, stored.phase, "", 1);
    tx.run(statements::add_move, ids_.next(), stored.application_id, stored.phase, stored.stage_id, std::nullopt,
           actor.person_id, stored.created_at);
    const bool is_first = jobs::freeze_job(tx, audit_, ids_, actor, stored.job_id);
    record(tx, actor, stored, "application/begun", is_first ? R"({"froze_job":true})" : "{}");
    const auto scope = led_application_scope(tx, actor, stored.application_id);
    if (!scope) return pass_on(scope);
    return revision_of(tx, *scope, stored);
}

Result<void> ApplicationService::close_hired(db::Tx& tx, const Actor& actor, StoredApplication& stored) {
    const auto outcome = tx.first<std::string>(statements::decided_outcome, stored.application_id);
    if (const auto hire = check_hire(outcome); !hire) return hire;
    stored.closure_kind = ClosureKind::hired;
    stored.closure_reason = std::nullopt;
    stored.closure_note = std::nullopt;
    stored.closed_at = clock_.now();
    stored.closed_by = actor.person_id;
    return {};
}

ApplicationService::Outcome ApplicationService::move(db::Tx& tx, const api::Call& call,
                                                     const std::string& application_id, const MoveInput& move) {
    const auto scope = led_application_scope(tx, call.actor, application_id);
    if (!scope) return pass_on(scope);
    StoredApplication stored = stored_application(tx, application_id);
    if (!call.request.header("if-match").empty())
        if (const auto revision = call.expect_revision(stored.etag); !revision) return pass_on(revision);
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    const auto place = applications::place_of(move, *guide);
    if (!place) return pass_on(place);
    const Place before = place_of(stored);
    if (*place == before) return revision_of(tx, *scope, stored);
    if (const auto under_way = check_under_way(stored.phase); !under_way) return pass_on(under_way);
    if (place->phase == Phase::closed) {
        if (const auto hired = close_hired(tx, call.actor, stored); !hired) return pass_on(hired);
    } else if (const auto open = check_open(scope->job); !open) {
        return pass_on(open);
    }
    put_at(tx, call.actor, stored, *place, std::nullopt);
    record(tx, call.actor, stored, place->phase == Phase::closed ? "application/hired" : "application/moved",
           json::write(Moved{before, *place}));
    return revision_of(tx, *scope, stored);
}

ApplicationService::Outcome ApplicationService::pass(db::Tx& tx, const Actor& actor, const std::string& application_id,
                                                     const PassInput& input) {
    const auto scope = led_application_scope(tx, actor, application_id);
    if (!scope) return pass_on(scope);
    const StoredApplication stored = stored_application(tx, application_id);
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    if (guide->stage(input.stage_id) == nullptr)
        return refuse_field("/stage_id", "unknown", "is not a stage of this job's guide");
    if (const auto under_way = check_under_way(stored.phase); !under_way) return pass_on(under_way);
    if (tx.run(statements::add_pass, application_id, input.stage_id, actor.person_id, clock_.now()) > 0)
        record(tx, actor, stored, "application/stage-passed",
               json::write(std::map<std::string, std::string>{{"stage_id", input.stage_id}}));
    return revision_of(tx, *scope, stored);
}

ApplicationService::Outcome ApplicationService::close(db::Tx& tx, const Actor& actor, const std::string& application_id,
                                                      ApplicationClosure closure) {
    const auto scope = led_application_scope(tx, actor, application_id);
    if (!scope) return pass_on(scope);
    if (closure.kind == ClosureKind::rejected)
        if (const auto reason = check_reason(closure.reason); !reason) return pass_on(reason);
    StoredApplication stored = stored_application(tx, application_id);
    if (const auto under_way = check_under_way(stored.phase); !under_way) return pass_on(under_way);
    const std::string reason = closure.reason;
    stored.closure_kind = closure.kind;
    stored.closure_reason = std::move(closure.reason);
    stored.closure_note = std::move(closure.note);
    stored.closed_at = clock_.now();
    stored.closed_by = actor.person_id;
    put_at(tx, actor, stored, {Phase::closed, std::nullopt}, reason);
    record(tx, actor, stored, "application/" + std::string(enum_name(closure.kind)), reason_in_details(reason));
    return revision_of(tx, *scope, stored);
}

ApplicationService::Outcome ApplicationService::reject(db::Tx& tx, const Actor& actor,
                                                       const std::string& application_id, const Rejection& rejection) {
    return close(tx, actor, application_id, {ClosureKind::rejected, rejection.reason, rejection.note, {}});
}

ApplicationService::Outcome ApplicationService::withdraw(db::Tx& tx, const Actor& actor,
                                                         const std::string& application_id,
                                                         const Withdrawal& withdrawal) {
    return close(tx, actor, application_id, {ClosureKind::withdrawn, withdrawal.reason.value_or(""), std::nullopt, {}});
}

ApplicationService::Outcome ApplicationService::reopen(db::Tx& tx, const Actor& actor,
                                                       const std::string& application_id, const Reopening& reopening) {
    const auto scope = led_application_scope(tx, actor, application_id);
    if (!scope) return pass_on(scope);
    if (const auto reason = check_reason(reopening.reason); !reason) return pass_on(reason);
    StoredApplication stored = stored_application(tx, application_id);
    if (stored.phase != Phase::closed)
        return refuse(Fault::conflict, "application/not-closed", "This application is not closed.");
    if (const auto open = check_open(scope->job); !open) return pass_on(open);
    const auto place = tx.first<Place>(statements::last_open_place, application_id).value_or(Place{});
    stored.closure_kind = std::nullopt;
    stored.closure_reason = stored.closure_note = stored.closed_by = std::nullopt;
    stored.closed_at = std::nullopt;
    put_at(tx, actor, stored, place, reopening.reason);
    record(tx, actor, stored, "application/reopened", reason_in_details(reopening.reason));
    return revision_of(tx, *scope, stored);
}

} // namespace assay::applications
