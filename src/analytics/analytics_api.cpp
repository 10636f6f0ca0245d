#include <analytics/analytics_api.hpp>
#include <analytics/guide_diagnostics_fields.hpp>
#include <analytics/guide_diagnostics_service.hpp>
#include <analytics/interviewers_fields.hpp>
#include <analytics/interviewers_service.hpp>
#include <analytics/job_measures_fields.hpp>
#include <analytics/panel_plan_fields.hpp>
#include <analytics/panel_plan_rules.hpp>
#include <analytics/panel_plan_service.hpp>
#include <jobs/job_scope_service.hpp>
#include <scorecards/reading_service.hpp>

#include <charconv>
#include <stdexcept>

namespace assay::analytics {
namespace {

void note_look(api::Call& call, const AnalyticsParts& parts, const ReadJob& read) {
    scorecards::note_readings(call, parts.seals, read.readings);
    if (!read.is_as_administrator) return;
    const auto noted = call.write([&](db::Tx& tx) -> Result<api::Reply<api::Nothing>> {
        parts.job_measures.record_look(tx, call.actor, call.parameter("id"));
        return api::no_content();
    });
    if (!noted) throw std::logic_error("a look at measures was not noted");
}

void add_interviewer_routes(api::Registry& registry, const AnalyticsParts& parts) {
    registry.get("/analytics/interviewers", "How interviewers rate: severity, fit, halo, drift, lateness",
                 [parts](api::Call& call) -> Result<api::Reply<Interviewers>> {
                     if (auto allowed = may_see_interviewers(call.actor); !allowed) return pass_on(allowed);
                     auto read = call.read(
                         [&](db::Tx& tx) { return read_of_everybody(tx, parts.catalogue, call.actor, call.now); });
                     return api::ok(figures_of_everybody(std::move(read)));
                 });
    registry.get("/analytics/interviewers/me", "How one rates oneself, beside colleagues on the same panels",
                 [parts](api::Call& call) -> Result<api::Reply<OwnFigures>> {
                     auto read = call.read([&](db::Tx& tx) { return read_of_oneself(tx, call.actor, call.now); });
                     scorecards::note_readings(call, parts.seals, read.readings);
                     return api::ok(figures_of_oneself(read, call.actor));
                 });
}

// The version that the query names, the newest where it names none.
Result<int> asked_version(const api::Call& call) {
    const std::string asked = call.query("version");
    int version = 0;
    const auto read = std::from_chars(asked.data(), asked.data() + asked.size(), version);
    if (asked.empty() || (read.ec == std::errc() && read.ptr == asked.data() + asked.size() && version > 0))
        return version;
    return refuse(Fault::malformed, "query/version", "version is a whole number from 1.");
}

Result<api::Reply<GuideDiagnostics>> diagnose_guide(api::Call& call, guides::GuideCatalogue& catalogue) {
    if (auto allowed = may_see_diagnostics(call.actor); !allowed) return pass_on(allowed);
    const auto version = asked_version(call);
    if (!version) return pass_on(version);
    auto read = call.read([&](db::Tx& tx) -> Result<ReadGuide> {
        const auto guide = *version == 0 ? catalogue.newest(tx, call.parameter("id"))
                                         : catalogue.find(tx, call.parameter("id"), *version);
        if (!guide) return not_found();
        return read_guide(tx, call.actor, *guide);
    });
    if (!read) return pass_on(read);
    return api::ok(diagnosed(std::move(*read)));
}

// What the caller may read of a job's ratings; who shows figures made of them notes the look.
Result<ReadJob> read_job(api::Call& call, const AnalyticsParts& parts) {
    return call.read([&](db::Tx& tx) {
        return mapped(jobs::job_scope(tx, call.actor, call.parameter("id")),
                      [&](const jobs::JobScope& job) { return parts.job_measures.read(tx, call.actor, job); });
    });
}

Result<api::Reply<JobMeasures>> measure_job(api::Call& call, const AnalyticsParts& parts) {
    auto read = read_job(call, parts);
    if (!read) return pass_on(read);
    note_look(call, parts, *read);
    return api::ok(measured(std::move(*read)));
}

// Where the job's ratings are too few nothing of them is shown, and looking at the plan is no reading: whoever plans
// panels is not to be taken for somebody who has read cards.
Result<api::Reply<PanelPlan>> plan_panel(api::Call& call, const AnalyticsParts& parts) {
    const auto read = read_job(call, parts);
    if (!read) return pass_on(read);
    if (is_enough_to_plan(read->rows)) note_look(call, parts, *read);
    WhyNot why_not;
    if (auto plan = plan_from_job(read->rows, why_not)) return api::ok(std::move(*plan));
    auto settled = call.read(
        [&](db::Tx& tx) { return read_settled(tx, call.actor, parts.catalogue, read->guide_version_id, call.now); });
    if (!settled) return api::ok(plan_from_literature(std::move(why_not)));
    if (auto plan = plan_from_guide(std::move(settled->of_guide), why_not)) return api::ok(std::move(*plan));
    if (auto plan = plan_from_organisation(std::move(settled->of_organisation), why_not))
        return api::ok(std::move(*plan));
    return api::ok(plan_from_literature(std::move(why_not)));
}

void add_job_routes(api::Registry& registry, const AnalyticsParts& parts) {
    registry.get("/analytics/jobs/{id}/measures", "A job's candidates, corrected for how severe their interviewers are",
                 [parts](api::Call& call) { return measure_job(call, parts); });
    registry.get("/analytics/jobs/{id}/panel-plan",
                 "How far results can be relied on with one interviewer, two, three, and how many are enough",
                 [parts](api::Call& call) { return plan_panel(call, parts); });
}

} // namespace

void add_analytics_routes(api::Registry& registry, const AnalyticsParts& parts) {
    add_job_routes(registry, parts);
    add_interviewer_routes(registry, parts);
    registry.get("/analytics/guides/{id}/diagnostics", "How the items of a version of a guide work in use",
                 [parts](api::Call& call) { return diagnose_guide(call, parts.catalogue); });
}

} // namespace assay::analytics
