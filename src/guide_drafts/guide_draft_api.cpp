#include <guide_drafts/draft_source_rules.hpp>
#include <guide_drafts/guide_draft_api.hpp>
#include <guide_drafts/guide_draft_fields.hpp>

namespace assay::guide_drafts {
namespace {

using OpenReply = Result<api::Reply<OpenedDraft>>;

OpenReply store_new(api::Call& call, const GuideDraftParts& parts, DraftSource source) {
    const auto written = parts.drafts.begin(call.actor, std::move(source));
    if (!written) return pass_on(written);
    auto stored = call.write([&](db::Tx& tx) -> OpenReply {
        if (written->stored.guide_id)
            if (auto open = parts.drafts.open_draft(tx, *written->stored.guide_id)) return api::ok(std::move(*open));
        return mapped(parts.drafts.add(tx, call.actor, *written),
                      [&](OpenedDraft opened) { return api::created(std::move(opened), written->stored.etag); });
    });
    if (stored && stored->body.id == written->stored.guide_draft_id) parts.drafts.remember(*written);
    return stored;
}

// The guide's open draft where it has one, else a copy of its newest version.
OpenReply open_of_guide(api::Call& call, const GuideDraftParts& parts, const std::string& guide_id) {
    std::optional<OpenedDraft> open;
    const auto newest = call.read([&](db::Tx& tx) {
        open = parts.drafts.open_draft(tx, guide_id);
        return parts.catalogue.newest(tx, guide_id);
    });
    if (open) return api::ok(std::move(*open));
    if (!newest) return refuse_field("/guide_id", "unknown", "is not a guide");
    return store_new(call, parts, {{newest->guide}, guide_id, newest->version});
}

OpenReply open_draft(api::Call& call, const GuideDraftParts& parts, const NewGuideDraft& wish) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    if (auto clear = must_name_one_source(wish); !clear) return pass_on(clear);
    if (wish.guide_id) return open_of_guide(call, parts, *wish.guide_id);
    const guides::BuiltInGuide* found =
        parts.built_in.find(wish.built_in ? *wish.built_in : std::string(guides::skeleton_name));
    if (wish.built_in && found == nullptr) return refuse_field("/built_in", "unknown", "is not a guide of the program");
    if (wish.built_in) return store_new(call, parts, {without_ids(found->draft)});
    return store_new(call, parts, {blank_draft(found == nullptr ? nullptr : &found->draft.guide, wish.title.value)});
}

Result<http::Response> show(api::Call& call, const GuideDraftParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    std::string etag;
    auto shown = call.read([&](db::Tx& tx) { return parts.drafts.show(tx, call.parameter("id"), etag); });
    if (!shown) return pass_on(shown);
    http::Response response{200, "application/json", std::move(*shown), {}, {}};
    response.headers.emplace_back("ETag", '"' + etag + '"');
    return response;
}

Result<api::Reply<api::Page<GuideDraftSummary>>> list(api::Call& call, const GuideDraftParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    const auto before = api::time_in_cursor(*page, 0);
    if (!before) return pass_on(before);
    DraftState state = DraftState::open;
    if (const std::string wanted = call.query("state"); !wanted.empty() && !enum_from_name(wanted, state))
        return refuse(Fault::malformed, "query/state", "state must be one of open, published, discarded.");
    return api::ok(api::page_of(call.read([&](db::Tx& tx) { return parts.drafts.list(tx, state, *page, *before); }),
                                page->limit, [](const GuideDraftSummary& last) {
                                    return std::vector{std::to_string(last.updated_at.milliseconds), last.id};
                                }));
}

// The draft in the path for somebody who read its present revision.
Result<HeldDraft> held_for_change(api::Call& call, const GuideDraftParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    auto held = call.read([&](db::Tx& tx) { return parts.drafts.hold(tx, call.parameter("id")); });
    if (!held) return held;
    if (auto revision = call.expect_revision(held->stored.etag); !revision) return pass_on(revision);
    return held;
}

Result<api::Reply<ChangedDraft>> change(api::Call& call, const GuideDraftParts& parts, const GuideDraftPatch& patch) {
    const auto held = held_for_change(call, parts);
    if (!held) return pass_on(held);
    ChangedDraft reply;
    const auto changed = parts.drafts.change(call.actor, *held, patch.changes, reply);
    if (!changed) return pass_on(changed);
    auto saved = call.write([&](db::Tx& tx) -> Result<api::Reply<ChangedDraft>> {
        if (auto kept = parts.drafts.save(tx, *held, *changed); !kept) return pass_on(kept);
        return api::ok(std::move(reply), changed->stored.etag);
    });
    if (saved) parts.drafts.remember(*changed);
    return saved;
}

Result<api::Reply<PublishedDraft>> publish(api::Call& call, const GuideDraftParts& parts,
                                           const DraftPublication& publication) {
    const auto held = held_for_change(call, parts);
    if (!held) return pass_on(held);
    const auto prepared = parts.drafts.prepare(*held, publication);
    if (!prepared) return pass_on(prepared);
    return call.write([&](db::Tx& tx) {
        return mapped(parts.drafts.publish(tx, call.actor, *held, *prepared, publication),
                      [](PublishedDraft made) { return api::ok(std::move(made)); });
    });
}

Result<api::Reply<api::Nothing>> discard(api::Call& call, const GuideDraftParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.write([&](db::Tx& tx) {
        return mapped(parts.drafts.discard(tx, call.actor, call.parameter("id")), [] { return api::no_content(); });
    });
}

OpenReply restore(api::Call& call, const GuideDraftParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.write([&](db::Tx& tx) {
        return mapped(parts.drafts.restore(tx, call.actor, call.parameter("id")),
                      [](OpenedDraft opened) { return api::ok(std::move(opened)); });
    });
}

} // namespace

void add_guide_draft_routes(api::Registry& registry, const GuideDraftParts& parts) {
    const auto permits = [](api::Call& call) { return guides::may_write_guides(call.actor); };
    registry
        .post<NewGuideDraft>(
            "/guide-drafts", "Open a draft: of a guide, of one inside the program, or from a skeleton",
            [parts](api::Call& call, const NewGuideDraft& wish) { return open_draft(call, parts, wish); })
        .permits = permits;
    registry.get("/guide-drafts", "Drafts of guides, the last changed one first",
                 [parts](api::Call& call) { return list(call, parts); });
    const std::string schema = R"({"allOf":[)" + registry.schemas().of<GuideDraftEnvelope>() +
                               R"(,{"type":"object","properties":{"guide":)" +
                               registry.schemas().of<importer::Guide>() + R"(},"required":["guide"]}]})";
    registry
        .raw("GET", "/guide-drafts/{id}", "A draft of a guide, with an id on every stage, question and item",
             [parts](api::Call& call) { return show(call, parts); })
        .output_schema = schema;
    registry
        .patch<GuideDraftPatch>(
            "/guide-drafts/{id}", "Change fields of a draft, all of them or none",
            [parts](api::Call& call, const GuideDraftPatch& patch) { return change(call, parts, patch); })
        .permits = permits;
    registry
        .post<DraftPublication>(
            "/guide-drafts/{id}/publication", "Publish a draft as the next version of its guide",
            [parts](api::Call& call, const DraftPublication& publication) { return publish(call, parts, publication); })
        .permits = permits;
    registry.del("/guide-drafts/{id}", "Discard a draft", [parts](api::Call& call) { return discard(call, parts); });
    registry
        .post<api::Nothing>("/guide-drafts/{id}/restoration", "Bring a discarded draft back",
                            [parts](api::Call& call, const api::Nothing&) { return restore(call, parts); })
        .permits = permits;
}

} // namespace assay::guide_drafts
