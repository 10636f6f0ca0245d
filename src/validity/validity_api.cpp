#include <analytics/interviewers_service.hpp>
#include <validity/validity_api.hpp>
#include <validity/validity_fields.hpp>
#include <validity/validity_service.hpp>

namespace assay::validity {

void add_validity_routes(api::Registry& registry, guides::GuideCatalogue& catalogue) {
    registry.get("/analytics/validity", "Whether what was rated goes with what became of hires",
                 [&catalogue](api::Call& call) -> Result<api::Reply<Validity>> {
                     if (auto allowed = analytics::may_see_interviewers(call.actor); !allowed) return pass_on(allowed);
                     const auto read = call.read([&](db::Tx& tx) { return read_validity(tx, call.actor, catalogue); });
                     return api::ok(validity_of(read, call.now));
                 });
}

} // namespace assay::validity
