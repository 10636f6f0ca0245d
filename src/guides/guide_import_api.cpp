#include <guides/guide_import_api.hpp>
#include <guides/guide_import_fields.hpp>

namespace assay::guides {
namespace {

using ImportReply = Result<api::Reply<GuideImport>>;

Result<StoredImport> asked_for(api::Call& call, const GuideImportService& imports) {
    if (auto allowed = may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.read([&](db::Tx& tx) { return imports.find(tx, call.actor, call.parameter("id")); });
}

ImportReply upload(api::Call& call, GuideImportService& imports) {
    if (auto allowed = may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const auto document = read_guide_upload(call.request);
    if (!document) return pass_on(document);
    GuideImport shown;
    const auto stored = imports.begin(call.actor, *document, shown);
    if (!stored) return pass_on(stored);
    return call.write([&](db::Tx& tx) -> ImportReply {
        imports.add(tx, call.actor, *stored);
        return api::created(std::move(shown), stored->etag);
    });
}

ImportReply mend(api::Call& call, GuideImportService& imports, const ImportPatch& patch) {
    auto stored = asked_for(call, imports);
    if (!stored) return pass_on(stored);
    if (auto revision = call.expect_revision(stored->etag); !revision) return pass_on(revision);
    auto shown = imports.mend(*stored, patch.roles);
    if (!shown) return pass_on(shown);
    return call.write([&](db::Tx& tx) -> ImportReply {
        if (auto saved = imports.save_roles(tx, call.actor, *stored); !saved) return pass_on(saved);
        return api::ok(std::move(*shown), stored->etag);
    });
}

// What an accepted document has become.
using Accepted = std::variant<AcceptedImport, ImportedDraft>;
using AcceptReply = Result<api::Reply<Accepted>>;

AcceptReply accept_as_draft(api::Call& call, GuideImportService& imports, const StoredImport& stored,
                            const StoreDraft& store) {
    return call.write([&](db::Tx& tx) -> AcceptReply {
        return mapped(imports.accept_as_draft(tx, call.actor, stored, store),
                      [](ImportedDraft made) { return api::ok(Accepted(std::move(made))); });
    });
}

AcceptReply accept(api::Call& call, GuideImportService& imports, const PrepareDraft& prepare_draft,
                   const Acceptance& acceptance) {
    const auto stored = asked_for(call, imports);
    if (!stored) return pass_on(stored);
    if (acceptance.as_draft && *acceptance.as_draft) {
        auto draft = imports.parse(*stored);
        if (!draft) return pass_on(draft);
        const auto store = prepare_draft(call.actor, std::move(*draft), acceptance.guide_id.value);
        if (!store) return pass_on(store);
        return accept_as_draft(call, imports, *stored, *store);
    }
    const auto prepared = imports.prepare(*stored, acceptance);
    if (!prepared) return pass_on(prepared);
    return call.write([&](db::Tx& tx) -> AcceptReply {
        return mapped(imports.accept(tx, call.actor, *stored, *prepared, acceptance),
                      [](AcceptedImport accepted) { return api::created(Accepted(std::move(accepted))); });
    });
}

Result<void> must_own_import(api::Call& call, const GuideImportService& imports) {
    const auto stored = asked_for(call, imports);
    return stored ? Result<void>{} : pass_on(stored);
}

} // namespace

void add_guide_import_routes(api::Registry& registry, GuideImportService& imports, PrepareDraft prepare_draft) {
    registry.upload("/guide-imports", "Upload a guide document to look at before it becomes a guide",
                    [&](api::Call& call) { return upload(call, imports); });
    registry.get("/guide-imports/{id}", "A document being imported, line by line", [&](api::Call& call) -> ImportReply {
        const auto stored = asked_for(call, imports);
        if (!stored) return pass_on(stored);
        return mapped(imports.show(*stored),
                      [&](GuideImport shown) { return api::ok(std::move(shown), stored->etag); });
    });
    const auto permits = [&](api::Call& call) { return must_own_import(call, imports); };
    registry
        .patch<ImportPatch>("/guide-imports/{id}", "Say what lines of the document are",
                            [&](api::Call& call, const ImportPatch& patch) { return mend(call, imports, patch); })
        .permits = permits;
    registry
        .post<Acceptance>(
            "/guide-imports/{id}/acceptance", "Make the document a guide, the next version of one, or a draft",
            [&imports, prepare_draft = std::move(prepare_draft)](api::Call& call, const Acceptance& acceptance) {
                return accept(call, imports, prepare_draft, acceptance);
            })
        .permits = permits;
}

} // namespace assay::guides
