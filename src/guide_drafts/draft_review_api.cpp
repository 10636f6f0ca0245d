#include <guide_drafts/draft_review_api.hpp>
#include <review/changes_fields.hpp>
#include <review/review_fields.hpp>

namespace assay::guide_drafts {
namespace {

using Base = std::shared_ptr<const guides::CataloguedGuide>;

// The draft in the path, for whoever may write guides.
Result<HeldDraft> asked_draft(api::Call& call, const GuideDraftParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.read([&](db::Tx& tx) { return parts.drafts.hold(tx, call.parameter("id")); });
}

Result<api::Reply<review::GuideReview>> review_draft(api::Call& call, const GuideDraftParts& parts) {
    const auto held = asked_draft(call, parts);
    if (!held) return pass_on(held);
    return api::ok(review::review(held->content->guide), held->stored.etag);
}

// A draft that is of no guide changes nothing: everything in it is new.
Result<api::Reply<review::VersionChanges>> changes_of_draft(api::Call& call, const GuideDraftParts& parts) {
    const auto held = asked_draft(call, parts);
    if (!held) return pass_on(held);
    const StoredDraft& stored = held->stored;
    if (!stored.guide_id || !stored.base_version) return api::ok(review::VersionChanges{}, stored.etag);
    const Base base =
        call.read([&](db::Tx& tx) { return parts.catalogue.find(tx, *stored.guide_id, *stored.base_version); });
    if (!base) return not_found();
    return api::ok(review::changes_between(base->guide, held->content->guide), stored.etag);
}

} // namespace

void add_draft_review_routes(api::Registry& registry, const GuideDraftParts& parts) {
    registry.get("/guide-drafts/{id}/review",
                 "Which question asks about which item, and what is wrong with a draft of a guide",
                 [parts](api::Call& call) { return review_draft(call, parts); });
    registry.get("/guide-drafts/{id}/changes", "What a draft changes of the version it began as, as sentences",
                 [parts](api::Call& call) { return changes_of_draft(call, parts); });
}

} // namespace assay::guide_drafts
