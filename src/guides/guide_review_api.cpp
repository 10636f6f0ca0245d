#include <guides/guide_review_api.hpp>
#include <guides/guide_version_api.hpp>
#include <review/changes_fields.hpp>
#include <review/review_fields.hpp>

namespace assay::guides {
namespace {

// Worked out anew each time: a review takes less than reading the same guide from the database would.
Result<api::Reply<review::GuideReview>> review_guide(api::Call& call, GuideCatalogue& catalogue) {
    const auto guide = asked_version(call, catalogue, "version");
    if (!guide) return pass_on(guide);
    return api::ok(review::review((*guide)->guide));
}

// Without `to` up to the newest version, without `from` from the version before.
Result<api::Reply<review::VersionChanges>> compare_versions(api::Call& call, GuideCatalogue& catalogue) {
    const auto after = asked_version(call, catalogue, "to");
    if (!after) return pass_on(after);
    const auto from = asked_number(call, "from");
    if (!from) return pass_on(from);
    const int version = *from == 0 ? (*after)->version - 1 : *from;
    if (version == 0)
        return refuse(Fault::malformed, "query/from", "The first version has none before it; name one as from.");
    const Catalogued before = call.read([&](db::Tx& tx) { return catalogue.find(tx, call.parameter("id"), version); });
    if (!before) return not_found();
    return api::ok(review::changes_between(before->guide, (*after)->guide));
}

} // namespace

void add_guide_review_routes(api::Registry& registry, GuideCatalogue& catalogue) {
    registry.get("/guides/{id}/review",
                 "Which question asks about which item, and what is wrong with a version of a guide",
                 [&catalogue](api::Call& call) { return review_guide(call, catalogue); });
    registry.get("/guides/{id}/changes", "What changed from one version of a guide to another, as sentences",
                 [&catalogue](api::Call& call) { return compare_versions(call, catalogue); });
}

} // namespace assay::guides
