#include <applications/application_scope_service.hpp>
#include <decisions/decision_api.hpp>
#include <decisions/decision_fields.hpp>

namespace assay::decisions {
namespace {

using DecisionReply = Result<api::Reply<Decision>>;

DecisionReply in_force(api::Call& call) {
    return call.read([&](db::Tx& tx) -> DecisionReply {
        const auto scope = applications::application_scope(tx, call.actor, call.parameter("id"));
        if (!scope) return pass_on(scope);
        auto found = decision_of(tx, call.actor, *scope);
        if (!found) return not_found();
        return api::ok(std::move(*found));
    });
}

} // namespace

void add_decision_routes(api::Registry& registry, DecisionService& decisions) {
    registry.get("/applications/{id}/decision", "The decision in force", in_force);
    const auto decide = [&](api::Call& call, const DecisionInput& input) {
        return call.write([&](db::Tx& tx) -> DecisionReply {
            return mapped(decisions.decide(tx, call, input),
                          [](Decision made) { return api::created(std::move(made)); });
        });
    };
    registry.post<DecisionInput>("/applications/{id}/decision", "Decide on an application", decide).permits =
        [](api::Call& call) {
            return call.read([&](db::Tx& tx) -> Result<void> {
                const auto scope = applications::application_scope(tx, call.actor, call.parameter("id"));
                if (!scope) return pass_on(scope);
                return may_decide(*scope);
            });
        };
}

} // namespace assay::decisions
