#include <guide_drafts/guide_comment_fields.hpp>
#include <guide_drafts/guide_draft_api.hpp>

namespace assay::guide_drafts {
namespace {

using CommentReply = Result<api::Reply<GuideComment>>;

Result<api::Reply<api::Items<GuideComment>>> list(api::Call& call, const GuideDraftParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return mapped(call.read([&](db::Tx& tx) { return parts.comments.list(tx, call.parameter("id")); }),
                  [](std::vector<GuideComment> found) { return api::ok(api::Items<GuideComment>{std::move(found)}); });
}

CommentReply add(api::Call& call, const GuideDraftParts& parts, const NewGuideComment& wish) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.write([&](db::Tx& tx) -> CommentReply {
        return mapped(parts.comments.add(tx, call.actor, call.parameter("id"), wish),
                      [](GuideComment made) { return api::created(std::move(made)); });
    });
}

CommentReply change(api::Call& call, const GuideDraftParts& parts, const GuideCommentPatch& patch) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.write([&](db::Tx& tx) -> CommentReply {
        return mapped(parts.comments.change(tx, call.actor, call.parameter("id"), patch),
                      [](GuideComment changed) { return api::ok(std::move(changed)); });
    });
}

Result<api::Reply<DraftPeople>> note_presence(api::Call& call, const GuideDraftParts& parts,
                                              const DraftPosition& position) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    auto draft = call.read([&](db::Tx& tx) { return parts.drafts.find(tx, call.parameter("id")); });
    if (!draft) return pass_on(draft);
    auto others =
        parts.presence.note(draft->guide_draft_id, {call.actor.person_id, call.actor.name, position.path}, call.now);
    return api::ok(DraftPeople{std::move(others), std::move(draft->etag)});
}

} // namespace

void add_guide_comment_routes(api::Registry& registry, const GuideDraftParts& parts) {
    const auto permits = [](api::Call& call) { return guides::may_write_guides(call.actor); };
    registry.get("/guide-drafts/{id}/comments", "The comments on a draft, oldest first",
                 [parts](api::Call& call) { return list(call, parts); });
    registry
        .post<NewGuideComment>("/guide-drafts/{id}/comments", "Comment on a place of a draft",
                               [parts](api::Call& call, const NewGuideComment& wish) { return add(call, parts, wish); })
        .permits = permits;
    registry
        .patch<GuideCommentPatch>(
            "/guide-comments/{id}", "Resolve a comment, or mend its words",
            [parts](api::Call& call, const GuideCommentPatch& patch) { return change(call, parts, patch); })
        .permits = permits;
    registry
        .put<DraftPosition>(
            "/guide-drafts/{id}/presence", "Say where in a draft one is; who else has it open",
            [parts](api::Call& call, const DraftPosition& position) { return note_presence(call, parts, position); })
        .permits = permits;
}

} // namespace assay::guide_drafts
