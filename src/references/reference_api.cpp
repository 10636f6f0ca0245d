#include <applications/application_scope_service.hpp>
#include <importer/guide_fields.hpp>
#include <references/reference_api.hpp>
#include <references/reference_fields.hpp>

namespace assay::references {
namespace {

using References = api::Reply<api::Items<ReferenceEntry>>;

api::Reply<Reference> with_revision(ReferenceRevision found) {
    return api::ok(std::move(found.reference), std::move(found.etag));
}

Result<void> led(api::Call& call) {
    return call.read([&](db::Tx& tx) -> Result<void> {
        const auto scope = applications::led_application_scope(tx, call.actor, call.parameter("id"));
        if (!scope) return pass_on(scope);
        return {};
    });
}

Result<References> references_of(api::Call& call, const ReferenceService& references) {
    return call.read([&](db::Tx& tx) {
        return mapped(applications::application_scope(tx, call.actor, call.parameter("id")),
                      [&](const applications::ApplicationScope& scope) {
                          return api::ok(api::Items<ReferenceEntry>{references.list(tx, call.actor, scope)});
                      });
    });
}

Result<api::Reply<Reference>> record(api::Call& call, ReferenceService& references, const ReferenceInput& input) {
    return call.write([&](db::Tx& tx) -> Result<api::Reply<Reference>> {
        return mapped(references.record(tx, call.actor, call.parameter("id"), input), [](ReferenceRevision made) {
            return api::created(std::move(made.reference), std::move(made.etag));
        });
    });
}

Result<api::Reply<importer::References>> kit(api::Call& call, const ReferenceService& references) {
    return call.read([&](db::Tx& tx) {
        return mapped(applications::led_application_scope(tx, call.actor, call.parameter("id")),
                      [&](const applications::ApplicationScope& scope) { return api::ok(references.kit(tx, scope)); });
    });
}

} // namespace

void add_reference_routes(api::Registry& registry, ReferenceService& references) {
    registry.get("/applications/{id}/references", "References of an application",
                 [&](api::Call& call) { return references_of(call, references); });
    registry
        .post<ReferenceInput>(
            "/applications/{id}/references", "Record a reference by phone script",
            [&](api::Call& call, const ReferenceInput& input) { return record(call, references, input); })
        .permits = led;
    registry.get("/applications/{id}/reference-kit", "Questions and scorecard for a reference call",
                 [&](api::Call& call) { return kit(call, references); });
    registry.get("/references/{id}", "One reference", [&](api::Call& call) {
        return call.read(
            [&](db::Tx& tx) { return mapped(references.find(tx, call.actor, call.parameter("id")), with_revision); });
    });
    registry
        .patch<ReferencePatch>("/references/{id}", "Change a reference",
                               [&](api::Call& call, const ReferencePatch& patch) {
                                   return call.write([&](db::Tx& tx) -> Result<api::Reply<Reference>> {
                                       return mapped(references.change(tx, call, call.parameter("id"), patch),
                                                     with_revision);
                                   });
                               })
        .permits = [&](api::Call& call) {
        return call.read([&](db::Tx& tx) { return references.may_change(tx, call.actor, call.parameter("id")); });
    };
}

} // namespace assay::references
