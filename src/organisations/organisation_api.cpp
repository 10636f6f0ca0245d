#include <organisations/organisation_api.hpp>
#include <organisations/organisation_fields.hpp>

namespace assay::organisations {
namespace {

Result<void> only_administrators(const api::Call& call) {
    if (call.actor.is_administrator()) return {};
    return refuse(Fault::forbidden, "administrators-only", "Only administrators may do this.");
}

Result<api::Reply<Organisation>> change(api::Call& call, OrganisationService& organisations,
                                        const OrganisationPatch& patch) {
    if (auto allowed = only_administrators(call); !allowed) return pass_on(allowed);
    return call.write([&](db::Tx& tx) -> Result<api::Reply<Organisation>> {
        return mapped(organisations.change(tx, call, patch), [](OrganisationRevision made) {
            return api::ok(std::move(made.organisation), std::move(made.etag));
        });
    });
}

} // namespace

void add_organisation_routes(api::Registry& registry, OrganisationService& organisations) {
    registry.get("/organisation", "The organisation", [&](api::Call& call) -> Result<api::Reply<Organisation>> {
        auto found = call.read([&](db::Tx& tx) { return organisations.find(tx); });
        return api::ok(std::move(found.organisation), std::move(found.etag));
    });
    registry
        .patch<OrganisationPatch>(
            "/organisation", "Change the organisation",
            [&](api::Call& call, const OrganisationPatch& patch) { return change(call, organisations, patch); })
        .permits = [](api::Call& call) { return only_administrators(call); };
}

} // namespace assay::organisations
