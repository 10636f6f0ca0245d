#include <fairness/fairness_access_service.hpp>
#include <fairness/fairness_api.hpp>
#include <fairness/fairness_report_fields.hpp>
#include <fairness/fairness_report_service.hpp>
#include <fairness/self_identification_fields.hpp>

namespace assay::fairness {
namespace {

using ReportReply = Result<api::Reply<FairnessReport>>;

ReportReply report(Result<ReadFairness> read) {
    if (!read) return pass_on(read);
    return api::ok(reported(std::move(*read)));
}

Result<SaidFile> file_in(const api::Call& call) {
    const auto parts = http::read_multipart(call.request.header("content-type"), call.request.body);
    if (!parts) return pass_on(parts);
    const http::Part* part = http::find_part(*parts, "file");
    if (part == nullptr) return refuse_field("/file", "required", "is required: a part named file");
    return read_self_identifications(part->bytes);
}

Result<api::Reply<ImportCounts>> take_in(api::Call& call, const SelfIdentificationService& self_identifications) {
    const auto allowed = call.read([&](db::Tx& tx) { return may_see_fairness(tx, call.actor); });
    if (!allowed) return pass_on(allowed);
    const auto file = file_in(call);
    if (!file) return pass_on(file);
    const auto said = call.read([&](db::Tx& tx) { return self_identifications.candidates_of(tx, *file); });
    if (!said) return pass_on(said);
    return call.write([&](db::Tx& tx) -> Result<api::Reply<ImportCounts>> {
        if (const auto still = may_see_fairness(tx, call.actor); !still) return pass_on(still);
        return api::ok(self_identifications.take_in(tx, call.actor, *said));
    });
}

} // namespace

void add_fairness_routes(api::Registry& registry, const SelfIdentificationService& self_identifications,
                         guides::GuideCatalogue& catalogue) {
    registry.get("/analytics/fairness", "Whether groups come through at different rates, over all jobs",
                 [&catalogue](api::Call& call) -> ReportReply {
                     return report(call.read([&](db::Tx& tx) { return read_all_jobs(tx, call.actor, catalogue); }));
                 });
    registry.get("/analytics/fairness/jobs/{id}", "The same of one job, by stage and by item",
                 [&catalogue](api::Call& call) -> ReportReply {
                     return report(call.read(
                         [&](db::Tx& tx) { return read_job(tx, call.actor, catalogue, call.parameter("id")); }));
                 });
    registry.upload("/self-identifications",
                    "Take in what candidates said of themselves: part file, CSV of email or candidate_id, sex, "
                    "race_ethnicity",
                    [&](api::Call& call) { return take_in(call, self_identifications); });
}

} // namespace assay::fairness
