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

} // namespace

void add_reference_routes(api::Registry& registry, ReferenceService& references) {
    registry.get(
        "/applications/{id}/references", "References of an application", [&](api::Call& call) -> Result<References> {
            return call.read([&](db::Tx& tx) {
                return mapped(applications::application_scope(tx, call.actor, call.parameter("id")),
                              [&](const applications::ApplicationScope& scope) {
                                  return api::ok(api::Items<ReferenceEntry>{references.list(tx, call.actor, scope)});
                              });
            });
        });
    registry.post<ReferenceInput>("/applications/{id}/references", "Record a reference by phone script",
                                  [&](api::Call& call, const ReferenceInput& input) -> Result<api::Reply<Reference>> {
                                      return call.write([&](db::Tx& tx) -> Result<api::Reply<Reference>> {
                                          auto made = references.record(tx, call.actor, call.parameter("id"), input);
                                          return mapped(std::move(made), [](ReferenceRevision recorded) {
                                              return api::created(std::move(recorded.reference),
                                                                  std::move(recorded.etag));
                                          });
                                      });
                                  });
    registry.get("/applications/{id}/reference-kit", "Questions and scorecard for a reference call",
                 [&](api::Call& call) -> Result<api::Reply<importer::References>> {
                     return call.read([&](db::Tx& tx) {
                         return mapped(applications::led_application_scope(tx, call.actor, call.parameter("id")),
                                       [&](const applications::ApplicationScope& scope) {
                                           return api::ok(references.kit(tx, scope));
                                       });
                     });
                 });
    registry.get("/references/{id}", "One reference", [&](api::Call& call) -> Result<api::Reply<Reference>> {
        return call.read(
            [&](db::Tx& tx) { return mapped(references.find(tx, call.actor, call.parameter("id")), with_revision); });
    });
    registry.patch<ReferencePatch>(
        "/references/{id}", "Change a reference", [&](api::Call& call, const ReferencePatch& patch) {
            return call.write([&](db::Tx& tx) -> Result<api::Reply<Reference>> {
                return mapped(references.change(tx, call, call.parameter("id"), patch), with_revision);
            });
        });
}

} // namespace assay::references
