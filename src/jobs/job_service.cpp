#include <base/text.hpp>
#include <jobs/job_fields.hpp>
#include <jobs/job_history_rules.hpp>
#include <jobs/job_rules.hpp>
#include <jobs/job_scope_service.hpp>
#include <jobs/job_service.hpp>
#include <jobs/job_sql.hpp>
#include <jobs/job_team_service.hpp>
#include <platform/text/collation.hpp>

namespace assay::jobs {
namespace {

namespace statements = sql::jobs::job;

void add(std::vector<FieldError>& faults, std::vector<FieldError> more) {
    std::ranges::move(more, std::back_inserter(faults));
}

void set_title(StoredJob& job, std::string_view title) {
    job.title = std::string(trim(title));
    job.sort_key = text::sort_key(job.title);
    job.folded_title = text::folded(job.title);
}

// A value of white space alone is no value.
guides::PlaceholderValues trimmed(const guides::PlaceholderValues& given) {
    guides::PlaceholderValues values;
    for (const auto& [name, value] : given)
        if (!trim(value).empty()) values.emplace(name, trim(value));
    return values;
}

std::string details_of(std::vector<FieldChange> changes, std::optional<std::string> reason) {
    return json::write(JobEventDetails{std::move(changes), std::move(reason)});
}

std::optional<std::string> given_reason(const JobPatch& patch) {
    if (!patch.reason || trim(*patch.reason).empty()) return std::nullopt;
    return std::string(trim(*patch.reason));
}

bool changes_what_freezes(const StoredJob& before, const StoredJob& after) {
    return before.weights != after.weights || before.seal != after.seal ||
           before.guide_version_id != after.guide_version_id;
}

} // namespace

std::optional<StoredJob> stored_job(db::Tx& tx, const std::string& job_id) {
    return tx.first<StoredJob>(statements::job_by_id, job_id);
}

Result<void> may_open_jobs(const Actor& actor) {
    if (actor.leads_hiring()) return {};
    return refuse(Fault::forbidden, "leads-only", "Only administrators, recruiters and hiring managers may do this.");
}

guides::PlaceholderValues JobService::placeholder_values(db::Tx& tx, const StoredJob& job) const {
    return guides::merged(organisations_.find(tx).organisation.placeholder_values, job.placeholder_values);
}

Result<JobService::Guide> JobService::chosen_guide(db::Tx& tx, const NewJob& wish) {
    Guide guide = catalogue_.newest(tx, wish.guide_id);
    if (!guide) return refuse_field("/guide_id", "unknown", "is not a guide");
    if (!wish.guide_version || *wish.guide_version == guide->version) return guide;
    guide = catalogue_.find(tx, wish.guide_id, *wish.guide_version);
    if (!guide) return refuse_field("/guide_version", "unknown", "is not a version of this guide");
    return guide;
}

Result<std::string> JobService::create(db::Tx& tx, const Actor& actor, const NewJob& wish) {
    if (auto allowed = may_open_jobs(actor); !allowed) return pass_on(allowed);
    const auto guide = chosen_guide(tx, wish);
    if (!guide) return pass_on(guide);
    StoredJob job;
    set_title(job, wish.title);
    if (wish.placeholder_values) job.placeholder_values = trimmed(*wish.placeholder_values);
    if (wish.weights) job.weights = *wish.weights;
    if (wish.seal) job.seal = *wish.seal;
    const auto team = with_creator(wish.team ? *wish.team : std::vector<TeamSeat>{}, actor);
    std::vector<FieldError> faults;
    if (job.title.empty()) faults.push_back({"/title", "required", "must not be empty"});
    add(faults, faults_in_values((*guide)->guide, job.placeholder_values));
    add(faults, faults_in_weights((*guide)->guide, job.weights));
    add(faults, faults_in_seats(tx, "", team));
    if (!faults.empty()) return refuse_fields(std::move(faults));
    job.job_id = ids_.next();
    job.guide_version_id = (*guide)->guide_version_id;
    job.etag = ids_.token();
    job.created_by = actor.person_id;
    job.created_at = clock_.now();
    tx.run_with(statements::add_job, job);
    save_team(tx, job.job_id, team);
    record(tx, actor, "job/created", job.job_id, details_of({}, {}));
    return job.job_id;
}

StoredJob JobService::patched(db::Tx& tx, const StoredJob& before, const JobPatch& patch,
                              std::vector<FieldError>& faults) {
    StoredJob after = before;
    Guide guide = catalogue_.version(tx, before.guide_version_id);
    if (patch.guide_version && *patch.guide_version != guide->version) {
        const Guide next = catalogue_.find(tx, guide->guide_id, *patch.guide_version);
        if (next) {
            after.weights = carried_weights(guide->guide, next->guide, before.weights);
            after.guide_version_id = next->guide_version_id;
            guide = next;
            if (!patch.weights) add(faults, faults_in_weights(guide->guide, after.weights));
        } else {
            faults.push_back({"/guide_version", "unknown", "is not a version of the job's guide"});
        }
    }
    if (patch.title) set_title(after, *patch.title);
    if (after.title.empty()) faults.push_back({"/title", "required", "must not be empty"});
    if (patch.placeholder_values) {
        guides::PlaceholderValues given;
        for (const auto& [name, value] : *patch.placeholder_values) {
            given[name] = std::string(trim(value.value_or("")));
            after.placeholder_values[name] = given[name];
        }
        add(faults, faults_in_values(guide->guide, given));
        std::erase_if(after.placeholder_values, [](const auto& each) { return each.second.empty(); });
    }
    if (patch.weights) {
        after.weights = *patch.weights;
        add(faults, faults_in_weights(guide->guide, after.weights));
    }
    if (patch.seal) after.seal = *patch.seal;
    if (patch.team) add(faults, faults_in_seats(tx, before.job_id, *patch.team));
    return after;
}

Result<void> JobService::check_change(db::Tx& tx, const StoredJob& before, const StoredJob& after,
                                      const JobPatch& patch) {
    if (before.guide_version_id != after.guide_version_id &&
        tx.first<int>(statements::has_met_candidates, before.job_id))
        return refuse(Fault::conflict, "job/guide-version-in-use",
                      "Candidates have entered the stages of this guide version, or are booked for them, and all "
                      "candidates of a job get the same. Open a new job for the other version.");
    if (before.is_frozen && changes_what_freezes(before, after) && !given_reason(patch))
        return refuse_field("/reason", "required",
                            "is needed: weights, seal and guide version are frozen since the first application, and a "
                            "change of them is recorded with its reason");
    return after.state == JobState::open ? check_values_in_force(tx, after) : Result<void>{};
}

Result<void> JobService::change(db::Tx& tx, const api::Call& call, const std::string& job_id, const JobPatch& patch) {
    if (auto scope = led_job_scope(tx, call.actor, job_id); !scope) return pass_on(scope);
    const StoredJob before = stored_job(tx, job_id).value();
    if (auto revision = call.expect_revision(before.etag); !revision) return revision;
    std::vector<FieldError> faults;
    const StoredJob after = patched(tx, before, patch, faults);
    if (!faults.empty()) return refuse_fields(std::move(faults));
    if (auto allowed = check_change(tx, before, after, patch); !allowed) return allowed;
    const auto team_before = job_team(tx, job_id);
    if (patch.team) save_team(tx, job_id, *patch.team);
    const auto team_after = patch.team ? job_team(tx, job_id) : team_before;
    const Guide guide_before = catalogue_.version(tx, before.guide_version_id);
    const Guide guide_after = catalogue_.version(tx, after.guide_version_id);
    auto changes = changes_between({before, team_before, guide_before->guide, guide_before->version},
                                   {after, team_after, guide_after->guide, guide_after->version});
    if (changes.empty()) return {};
    save(tx, after);
    record(tx, call.actor, "job/changed", job_id, details_of(std::move(changes), given_reason(patch)));
    return {};
}

// The organisation's values are not tied to a guide when they are set, so what is in force is checked as a whole.
Result<void> JobService::check_values_in_force(db::Tx& tx, const StoredJob& job) {
    const Guide guide = catalogue_.version(tx, job.guide_version_id);
    const auto values = placeholder_values(tx, job);
    const auto unfilled = unfilled_placeholders(guide->guide, guide->places, values);
    if (!unfilled.empty()) return refuse_unfilled(unfilled);
    guides::PlaceholderValues used;
    for (const importer::Placeholder& each : guide->guide.placeholders)
        if (const auto value = values.find(each.text); value != values.end()) used.insert(*value);
    if (auto faults = faults_in_values(guide->guide, used); !faults.empty()) return refuse_fields(std::move(faults));
    return {};
}

Result<void> JobService::publish(db::Tx& tx, const Actor& actor, const std::string& job_id) {
    if (auto scope = led_job_scope(tx, actor, job_id); !scope) return pass_on(scope);
    StoredJob job = stored_job(tx, job_id).value();
    if (job.state == JobState::open)
        return refuse(Fault::conflict, "job/already-published", "This job is published already.");
    if (auto filled = check_values_in_force(tx, job); !filled) return filled;
    const bool opens_again = job.state == JobState::closed;
    job.state = JobState::open;
    if (!job.published_at) job.published_at = clock_.now();
    job.closed_at.reset();
    job.closure_reason.reset();
    save(tx, job);
    record(tx, actor, opens_again ? "job/reopened" : "job/published", job_id, details_of({}, {}));
    return {};
}

Result<void> JobService::close(db::Tx& tx, const Actor& actor, const std::string& job_id, const std::string& reason) {
    if (auto scope = led_job_scope(tx, actor, job_id); !scope) return pass_on(scope);
    if (trim(reason).empty()) return refuse_field("/reason", "required", "must not be empty");
    StoredJob job = stored_job(tx, job_id).value();
    if (job.state == JobState::closed)
        return refuse(Fault::conflict, "job/already-closed", "This job is closed already.");
    job.state = JobState::closed;
    job.closed_at = clock_.now();
    job.closure_reason = std::string(trim(reason));
    save(tx, job);
    record(tx, actor, "job/closed", job_id, details_of({}, job.closure_reason));
    return {};
}

void JobService::save(db::Tx& tx, StoredJob job) {
    job.etag = ids_.token();
    tx.run_with(statements::save_job, job);
}

void JobService::record(db::Tx& tx, const Actor& actor, std::string action, const std::string& job_id,
                        std::string details) {
    audit_.record(tx, {actor.person_id, std::move(action), "job", job_id, job_id, {}, std::move(details)});
}

} // namespace assay::jobs
