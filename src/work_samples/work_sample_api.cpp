#include <work_samples/work_sample_api.hpp>
#include <work_samples/work_sample_fields.hpp>

namespace assay::work_samples {
namespace {

using SampleReply = Result<api::Reply<WorkSample>>;

SampleReply shown(Result<WorkSampleRevision> found) {
    return mapped(std::move(found),
                  [](WorkSampleRevision each) { return api::ok(std::move(each.work_sample), std::move(each.etag)); });
}

} // namespace

void add_work_sample_routes(api::Registry& registry, WorkSampleService& work_samples, const BriefService& briefs) {
    registry.get("/applications/{id}/brief",
                 "What sending a work sample would come to: its deadline, what its brief asks for; stage_id",
                 [&](api::Call& call) -> Result<api::Reply<BriefProposal>> {
                     return mapped(call.read([&](db::Tx& tx) {
                         return briefs.proposal(tx, call.actor, call.parameter("id"), call.query("stage_id"), call.now);
                     }),
                                   [](BriefProposal proposal) { return api::ok(std::move(proposal)); });
                 });
    registry.post<WorkSampleInput>("/work-samples", "Send a work sample",
                                   [&](api::Call& call, const WorkSampleInput& input) {
                                       return call.write([&](db::Tx& tx) -> SampleReply {
                                           auto reply = shown(work_samples.send(tx, call, input));
                                           if (reply) reply->status = 201;
                                           return reply;
                                       });
                                   });
    registry.get("/work-samples/{id}", "One work sample", [&](api::Call& call) {
        return call.read([&](db::Tx& tx) { return shown(work_samples.find(tx, call, call.parameter("id"))); });
    });
    const auto lead = [](api::Call& call) {
        return call.read([&](db::Tx& tx) { return must_lead(tx, call.actor, call.parameter("id")); });
    };
    const auto extend = [&](api::Call& call, const ExtensionInput& input) {
        return call.write([&](db::Tx& tx) -> SampleReply {
            return shown(work_samples.extend(tx, call, call.parameter("id"), input));
        });
    };
    const auto cancel = [&](api::Call& call, const WorkSampleCancellation& input) {
        return call.write([&](db::Tx& tx) -> SampleReply {
            return shown(work_samples.cancel(tx, call, call.parameter("id"), input));
        });
    };
    registry.post<ExtensionInput>("/work-samples/{id}/extension", "Give more time", extend).permits = lead;
    registry
        .post<WorkSampleCancellation>("/work-samples/{id}/cancellation", "Close the link and excuse its reviewers",
                                      cancel)
        .permits = lead;
}

} // namespace assay::work_samples
