#include <jobs/job_scope_service.hpp>
#include <overviews/comparison_api.hpp>
#include <overviews/comparison_fields.hpp>
#include <scorecards/reading_service.hpp>

namespace assay::overviews {

void add_comparison_routes(api::Registry& registry, const ComparisonService& comparisons,
                           scorecards::SealService& seals) {
    registry.get("/jobs/{id}/comparison", "The candidates of a job side by side",
                 [&](api::Call& call) -> Result<api::Reply<Comparison>> {
                     auto found = call.read([&](db::Tx& tx) {
                         return mapped(
                             jobs::job_scope(tx, call.actor, call.parameter("id")),
                             [&](const jobs::JobScope& job) { return comparisons.comparison(tx, call.actor, job); });
                     });
                     if (!found) return pass_on(found);
                     scorecards::note_readings(call, seals, found->readings);
                     return api::ok(std::move(found->comparison));
                 });
}

} // namespace assay::overviews
