#include <applications/application_api.hpp>
#include <applications/application_fields.hpp>
#include <applications/application_scope_service.hpp>

namespace assay::applications {
namespace {

using ApplicationReply = Result<api::Reply<Application>>;

api::Reply<Application> reply_with(ApplicationRevision revision) {
    return api::ok(std::move(revision.application), std::move(revision.etag));
}

// An act on one application: act(tx, id) in a transaction of its own.
template <class Act>
ApplicationReply acted(api::Call& call, Act act) {
    return call.write(
        [&](db::Tx& tx) -> ApplicationReply { return mapped(act(tx, call.parameter("id")), reply_with); });
}

Result<void> must_lead(api::Call& call) {
    return call.read([&](db::Tx& tx) -> Result<void> {
        const auto scope = led_application_scope(tx, call.actor, call.parameter("id"));
        return scope ? Result<void>{} : pass_on(scope);
    });
}

} // namespace

void add_application_routes(api::Registry& registry, ApplicationService& applications) {
    registry.post<ApplicationInput>("/applications", "Begin a candidate's application for a job",
                                    [&](api::Call& call, const ApplicationInput& input) -> ApplicationReply {
                                        return call.write([&](db::Tx& tx) -> ApplicationReply {
                                            auto reply = mapped(applications.begin(tx, call.actor, input), reply_with);
                                            if (reply) reply->status = 201;
                                            return reply;
                                        });
                                    });
    registry
        .post<MoveInput>("/applications/{id}/stage", "Move to a stage or phase",
                         [&](api::Call& call, const MoveInput& move) {
                             return acted(call, [&](db::Tx& tx, const std::string& id) {
                                 return applications.move(tx, call, id, move);
                             });
                         })
        .permits = must_lead;
    registry
        .post<PassInput>("/applications/{id}/passes", "Record that a stage was passed",
                         [&](api::Call& call, const PassInput& input) {
                             return acted(call, [&](db::Tx& tx, const std::string& id) {
                                 return applications.pass(tx, call.actor, id, input);
                             });
                         })
        .permits = must_lead;
    registry
        .post<Rejection>("/applications/{id}/rejection", "Reject, with a reason",
                         [&](api::Call& call, const Rejection& rejection) {
                             return acted(call, [&](db::Tx& tx, const std::string& id) {
                                 return applications.reject(tx, call.actor, id, rejection);
                             });
                         })
        .permits = must_lead;
    registry
        .post<Withdrawal>("/applications/{id}/withdrawal", "Record that the candidate withdrew",
                          [&](api::Call& call, const Withdrawal& withdrawal) {
                              return acted(call, [&](db::Tx& tx, const std::string& id) {
                                  return applications.withdraw(tx, call.actor, id, withdrawal);
                              });
                          })
        .permits = must_lead;
    registry
        .post<Reopening>("/applications/{id}/reopening", "Reopen a closed application, with a reason",
                         [&](api::Call& call, const Reopening& reopening) {
                             return acted(call, [&](db::Tx& tx, const std::string& id) {
                                 return applications.reopen(tx, call.actor, id, reopening);
                             });
                         })
        .permits = must_lead;
}

} // namespace assay::applications
