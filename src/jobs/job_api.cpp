#include <jobs/job_api.hpp>
#include <jobs/job_fields.hpp>
#include <jobs/job_history_service.hpp>
#include <jobs/job_scope_service.hpp>

namespace assay::jobs {
namespace {

using JobReply = Result<api::Reply<Job>>;

JobReply shown(db::Tx& tx, const api::Call& call, const JobViewService& views, const std::string& job_id) {
    return mapped(views.view(tx, call.actor, job_id),
                  [](JobRevision found) { return api::ok(std::move(found.job), std::move(found.etag)); });
}

// Runs a change of the job in the path and answers with the job as it then is.
template <class Change>
JobReply changed(api::Call& call, const JobViewService& views, Change change) {
    return call.write([&](db::Tx& tx) -> JobReply {
        const std::string& job_id = call.parameter("id");
        if (Result<void> done = change(tx, job_id); !done) return pass_on(done);
        return shown(tx, call, views, job_id);
    });
}

JobReply create_job(api::Call& call, JobService& jobs, const JobViewService& views, const NewJob& wish) {
    return call.write([&](db::Tx& tx) -> JobReply {
        const auto job_id = jobs.create(tx, call.actor, wish);
        if (!job_id) return pass_on(job_id);
        return mapped(views.view(tx, call.actor, *job_id),
                      [](JobRevision made) { return api::created(std::move(made.job), std::move(made.etag)); });
    });
}

Result<api::Reply<api::Page<JobSummary>>> list_jobs(api::Call& call, const JobViewService& views) {
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    const JobQuery query{call.query("state"), call.query("q").substr(0, 200)};
    JobState state{};
    if (!query.state.empty() && !enum_from_name(query.state, state))
        return refuse(Fault::malformed, "query/state", "state must be one of draft, open, closed.");
    auto listed =
        api::page_of(call.read([&](db::Tx& tx) { return views.list(tx, call.actor, query, *page); }), page->limit,
                     [](const ListedJob& last) { return std::vector{last.sort_key, last.summary.id}; });
    api::Page<JobSummary> summaries;
    summaries.next = std::move(listed.next);
    for (ListedJob& each : listed.items) summaries.items.push_back(std::move(each.summary));
    return api::ok(std::move(summaries));
}

Result<api::Reply<api::Page<HistoryEntry>>> list_history(api::Call& call) {
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    auto found = call.read([&](db::Tx& tx) { return job_history(tx, call.actor, call.parameter("id"), *page); });
    if (!found) return pass_on(found);
    return api::ok(api::page_of(std::move(*found), page->limit, [](const HistoryEntry& last) {
        return std::vector{std::to_string(last.at.milliseconds), last.id};
    }));
}

Result<void> must_lead_job(api::Call& call) {
    return call.read([&](db::Tx& tx) -> Result<void> {
        const auto scope = led_job_scope(tx, call.actor, call.parameter("id"));
        return scope ? Result<void>{} : pass_on(scope);
    });
}

} // namespace

void add_job_routes(api::Registry& registry, JobService& jobs, const JobViewService& views) {
    registry.get("/jobs", "List jobs by title", [&](api::Call& call) { return list_jobs(call, views); });
    registry
        .post<NewJob>("/jobs", "Open a job from a guide",
                      [&](api::Call& call, const NewJob& wish) { return create_job(call, jobs, views, wish); })
        .permits = [](api::Call& call) { return may_open_jobs(call.actor); };
    registry.get("/jobs/{id}", "One job", [&](api::Call& call) -> JobReply {
        return call.read([&](db::Tx& tx) { return shown(tx, call, views, call.parameter("id")); });
    });
    registry.get("/jobs/{id}/description", "What applicants may read of a job",
                 [&](api::Call& call) -> Result<api::Reply<PublicDescription>> {
                     return call.read([&](db::Tx& tx) {
                         return mapped(views.description(tx, call.actor, call.parameter("id")),
                                       [](PublicDescription found) { return api::ok(std::move(found)); });
                     });
                 });
    const auto change = [&](api::Call& call, const JobPatch& patch) {
        return changed(call, views,
                       [&](db::Tx& tx, const std::string& id) { return jobs.change(tx, call, id, patch); });
    };
    registry.patch<JobPatch>("/jobs/{id}", "Change a job", change).permits = must_lead_job;
    const auto publish = [&](api::Call& call, const api::Nothing&) {
        return changed(call, views,
                       [&](db::Tx& tx, const std::string& id) { return jobs.publish(tx, call.actor, id); });
    };
    registry.post<api::Nothing>("/jobs/{id}/publication", "Publish a job, or open a closed one again", publish)
        .permits = must_lead_job;
    const auto close = [&](api::Call& call, const Closure& closure) {
        return changed(call, views, [&](db::Tx& tx, const std::string& id) {
            return jobs.close(tx, call.actor, id, closure.reason);
        });
    };
    registry.post<Closure>("/jobs/{id}/closure", "Close a job", close).permits = must_lead_job;
    registry.get("/jobs/{id}/history", "What was done to a job", [&](api::Call& call) { return list_history(call); });
}

} // namespace assay::jobs
