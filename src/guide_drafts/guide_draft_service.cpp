#include <base/text.hpp>
#include <guide_drafts/draft_change_rules.hpp>
#include <guide_drafts/draft_content_rules.hpp>
#include <guide_drafts/draft_source_rules.hpp>
#include <guide_drafts/guide_draft_fields.hpp>
#include <guide_drafts/guide_draft_service.hpp>
#include <guide_drafts/guide_draft_sql.hpp>

namespace assay::guide_drafts {

ASSAY_FIELDS(StoredDraft, (guide_draft_id, guide_id, base_version, published_version, state, title, built_in_name,
                           source_sha256, etag, editors, updated_by, updated_by_name, updated_at))

namespace {

namespace statements = sql::guide_drafts::guide_draft;

constexpr std::size_t longest_document = std::size_t{32} << 20; // more than the largest upload becomes

struct DocumentRow {
    FormerParts former;
    std::string document;
};
ASSAY_FIELDS(DocumentRow, (former, document))

struct DraftDetails {
    std::optional<std::string> guide_id;
    std::optional<int> base_version;
    std::optional<int> version;
    std::optional<std::string> note;
    std::optional<int> over;
    std::vector<std::string> edited_by;
};
ASSAY_FIELDS(DraftDetails, (guide_id, base_version, version, note, over, edited_by))

Refusal open_already() {
    return refuse(Fault::conflict, "guide-draft/open-already", "This guide has an open draft. Go on with that one.");
}

Refusal stale() {
    return refuse(Fault::stale, "stale",
                  "This was changed in the meantime. Read it again and apply your change to that.");
}

std::optional<std::string> given_note(const DraftPublication& publication) {
    if (!publication.note || trim(*publication.note).empty()) return std::nullopt;
    return std::string(trim(*publication.note));
}

Refusal outdated(int newest) {
    const std::string version = std::to_string(newest);
    return Refusal(Error{Fault::conflict,
                         "guide-draft/outdated",
                         "Version " + version +
                             " of this guide was published after the draft was begun. Look at what it "
                             "changed; to publish over it all the same, name it in `over`.",
                         {{"/over", "outdated", version}}});
}

std::shared_ptr<const DraftContent> content_from(db::Tx& tx, const std::string& guide_draft_id, std::size_t& size) {
    auto row = tx.first<DocumentRow>(statements::document_of_draft, guide_draft_id);
    auto guide = json::read<importer::Guide>(row.value().document);
    if (!guide) throw db::Broken("guide draft " + guide_draft_id + " cannot be read");
    size = row->document.size();
    return std::make_shared<const DraftContent>(DraftContent{std::move(*guide), std::move(row->former)});
}

} // namespace

guides::PrepareDraft drafts_of_imports(GuideDraftService& drafts) {
    return [&drafts](const Actor& actor, guides::GuideDraft draft,
                     const std::optional<std::string>& guide_id) -> Result<guides::StoreDraft> {
        const auto written = drafts.begin(actor, {without_ids(std::move(draft)), guide_id});
        if (!written) return pass_on(written);
        return [&drafts, actor, written = *written](db::Tx& tx) {
            return mapped(drafts.add(tx, actor, written), [](OpenedDraft opened) { return std::move(opened.id); });
        };
    };
}

Result<void> must_be_open(const StoredDraft& draft) {
    if (draft.state == DraftState::open) return {};
    return refuse(Fault::conflict, "guide-draft/not-open",
                  draft.state == DraftState::published ? "This draft has become a version of its guide already."
                                                       : "This draft was discarded. Bring it back first.");
}

std::optional<OpenedDraft> GuideDraftService::open_draft(db::Tx& tx, const std::string& guide_id) const {
    const auto id = tx.first<std::string>(statements::open_draft_of_guide, guide_id);
    if (!id) return std::nullopt;
    StoredDraft stored = find(tx, *id).value();
    return OpenedDraft{*id, std::move(stored.guide_id), stored.base_version};
}

Result<WrittenDraft> GuideDraftService::begin(const Actor& actor, DraftSource source) const {
    WrittenDraft draft;
    draft.content = std::make_shared<const DraftContent>(drafted(std::move(source.draft.guide), ids_));
    draft.document = json::write(draft.content->guide);
    draft.former = json::write(draft.content->former);
    auto readable = json::read<importer::Guide>(draft.document);
    if (!readable) {
        readable.error().code = "guide/unfit";
        readable.error().detail = "This document cannot become a guide as it is.";
        return pass_on(readable);
    }
    draft.stored = {ids_.next(),
                    std::move(source.guide_id),
                    source.base_version,
                    {},
                    DraftState::open,
                    draft.content->guide.title,
                    std::move(source.draft.built_in_name),
                    std::move(source.draft.source_sha256),
                    ids_.token(),
                    {},
                    actor.person_id,
                    actor.name,
                    clock_.now()};
    return draft;
}

Result<OpenedDraft> GuideDraftService::add(db::Tx& tx, const Actor& actor, WrittenDraft draft) {
    StoredDraft& stored = draft.stored;
    if (stored.guide_id) {
        if (open_draft(tx, *stored.guide_id)) return open_already();
        if (!stored.base_version) stored.base_version = tx.first<int>(statements::newest_version, *stored.guide_id);
        if (!stored.base_version) return refuse_field("/guide_id", "unknown", "is not a guide");
    }
    tx.run(statements::add_draft, stored.guide_draft_id, stored.guide_id, stored.base_version, stored.published_version,
           stored.state, stored.title, stored.built_in_name, stored.source_sha256, stored.etag, stored.editors,
           actor.person_id, stored.updated_at, stored.updated_by, stored.updated_at, draft.former, draft.document);
    record(tx, actor, "guide-draft/opened", stored, {});
    return OpenedDraft{stored.guide_draft_id, stored.guide_id, stored.base_version};
}

Result<StoredDraft> GuideDraftService::find(db::Tx& tx, const std::string& guide_draft_id) const {
    auto stored = tx.first<StoredDraft>(statements::draft_by_id, guide_draft_id);
    if (!stored) return not_found();
    return std::move(*stored);
}

Result<HeldDraft> GuideDraftService::hold(db::Tx& tx, const std::string& guide_draft_id) const {
    auto stored = find(tx, guide_draft_id);
    if (!stored) return pass_on(stored);
    auto content = cache_.find(guide_draft_id, stored->etag);
    if (!content) {
        std::size_t size = 0;
        content = content_from(tx, guide_draft_id, size);
        cache_.keep(guide_draft_id, stored->etag, content, size);
    }
    return HeldDraft{std::move(*stored), std::move(content)};
}

Result<std::string> GuideDraftService::show(db::Tx& tx, const std::string& guide_draft_id, std::string& etag) const {
    const auto stored = find(tx, guide_draft_id);
    if (!stored) return pass_on(stored);
    const auto row = tx.first<DocumentRow>(statements::document_of_draft, guide_draft_id).value();
    GuideDraftEnvelope envelope{guide_draft_id,
                                stored->guide_id,
                                stored->base_version,
                                {},
                                stored->published_version,
                                stored->state,
                                stored->updated_at,
                                {stored->updated_by, stored->updated_by_name},
                                0,
                                stored->state == DraftState::open};
    if (stored->guide_id) {
        envelope.newest_version = tx.first<int>(statements::newest_version, *stored->guide_id);
        envelope.jobs = tx.first<int>(statements::jobs_on_version, *stored->guide_id, stored->base_version).value_or(0);
    }
    etag = stored->etag;
    std::string shown = json::write(envelope);
    shown.back() = ',';
    shown += R"("guide":)";
    shown += row.document;
    shown += '}';
    return shown;
}

std::vector<GuideDraftSummary> GuideDraftService::list(db::Tx& tx, DraftState state, const api::PageRequest& page,
                                                       Instant before) const {
    return tx.all<GuideDraftSummary>(statements::drafts_by_change, state, before,
                                     page.after.empty() ? std::string("~") : page.after[1], page.limit + 1);
}

Result<WrittenDraft> GuideDraftService::change(const Actor& actor, const HeldDraft& held,
                                               const std::vector<GuideChange>& changes, ChangedDraft& reply) const {
    if (auto open = must_be_open(held.stored); !open) return pass_on(open);
    auto changed = with_changes(*held.content, changes, ids_);
    if (!changed) return pass_on(changed);
    WrittenDraft draft{held.stored, {}, json::write(changed->content.former), json::write(changed->content.guide)};
    if (draft.document.size() > longest_document)
        return refuse_field("/changes", "too_long",
                            "would make the draft longer than " + size_in_words(longest_document));
    if (json::write(changed->content.guide.placeholders) != json::write(held.content->guide.placeholders))
        reply.placeholders = changed->content.guide.placeholders;
    if (!changed->items.empty()) reply.items = std::move(changed->items);
    draft.stored.title = changed->content.guide.title;
    draft.stored.etag = ids_.token();
    draft.stored.updated_by = actor.person_id;
    draft.stored.updated_by_name = actor.name;
    draft.stored.updated_at = clock_.now();
    if (std::ranges::find(draft.stored.editors, actor.person_id) == draft.stored.editors.end())
        draft.stored.editors.push_back(actor.person_id);
    draft.content = std::make_shared<const DraftContent>(std::move(changed->content));
    reply.id = draft.stored.guide_draft_id;
    reply.updated_at = draft.stored.updated_at;
    return draft;
}

Result<void> GuideDraftService::save(db::Tx& tx, const HeldDraft& held, const WrittenDraft& changed) {
    const StoredDraft& stored = changed.stored;
    const auto rows =
        tx.run(statements::save_document, stored.title, stored.etag, stored.editors, stored.updated_by,
               stored.updated_at, changed.former, changed.document, stored.guide_draft_id, held.stored.etag);
    if (rows == 0) return stale();
    return {};
}

void GuideDraftService::remember(const WrittenDraft& saved) const {
    cache_.keep(saved.stored.guide_draft_id, saved.stored.etag, saved.content, saved.document.size());
}

Result<guides::PreparedGuide> GuideDraftService::prepare(const HeldDraft& held,
                                                         const DraftPublication& publication) const {
    if (auto open = must_be_open(held.stored); !open) return pass_on(open);
    const auto note = given_note(publication);
    if (held.stored.base_version && !note)
        return refuse_field("/note", "required", "is needed: the history of the guide says why each version was made");
    return guides_.prepare(
        {plain_guide(*held.content), {}, held.stored.source_sha256, note, held.stored.built_in_name});
}

Result<void> GuideDraftService::must_be_as_read(db::Tx& tx, const HeldDraft& held) const {
    const auto present = find(tx, held.stored.guide_draft_id);
    if (!present) return pass_on(present);
    if (auto open = must_be_open(*present); !open) return open;
    if (present->etag != held.stored.etag) return stale();
    return {};
}

Result<PublishedDraft> GuideDraftService::publish(db::Tx& tx, const Actor& actor, const HeldDraft& held,
                                                  const guides::PreparedGuide& prepared,
                                                  const DraftPublication& publication) {
    if (auto unchanged = must_be_as_read(tx, held); !unchanged) return pass_on(unchanged);
    StoredDraft draft = held.stored;
    if (draft.guide_id) {
        const auto newest = tx.first<int>(statements::newest_version, *draft.guide_id);
        if (newest != draft.base_version && newest != publication.over.value) return outdated(newest.value_or(0));
    }
    const auto made = draft.guide_id ? guides_.publish(tx, actor, *draft.guide_id, prepared)
                                     : Result<guides::PublishedGuide>(guides_.create(tx, actor, prepared));
    if (!made) return pass_on(made);
    draft.guide_id = made->id;
    draft.published_version = made->version;
    draft.state = DraftState::published;
    save_state(tx, actor, draft);
    record(tx, actor, "guide-draft/published", draft, publication);
    return PublishedDraft{made->id, made->version};
}

Result<void> GuideDraftService::discard(db::Tx& tx, const Actor& actor, const std::string& guide_draft_id) {
    auto draft = find(tx, guide_draft_id);
    if (!draft) return pass_on(draft);
    if (draft->state == DraftState::discarded) return {};
    if (auto open = must_be_open(*draft); !open) return open;
    draft->state = DraftState::discarded;
    save_state(tx, actor, *draft);
    record(tx, actor, "guide-draft/discarded", *draft, {});
    return {};
}

Result<OpenedDraft> GuideDraftService::restore(db::Tx& tx, const Actor& actor, const std::string& guide_draft_id) {
    auto draft = find(tx, guide_draft_id);
    if (!draft) return pass_on(draft);
    if (draft->state == DraftState::published) return pass_on(must_be_open(*draft));
    OpenedDraft opened{guide_draft_id, draft->guide_id, draft->base_version};
    if (draft->state == DraftState::open) return opened;
    if (draft->guide_id && open_draft(tx, *draft->guide_id)) return open_already();
    draft->state = DraftState::open;
    save_state(tx, actor, *draft);
    record(tx, actor, "guide-draft/restored", *draft, {});
    return opened;
}

void GuideDraftService::save_state(db::Tx& tx, const Actor& actor, StoredDraft& draft) {
    draft.etag = ids_.token();
    draft.updated_by = actor.person_id;
    draft.updated_at = clock_.now();
    tx.run_with(statements::save_state, draft);
}

void GuideDraftService::record(db::Tx& tx, const Actor& actor, std::string action, const StoredDraft& draft,
                               const DraftPublication& publication) {
    const DraftDetails details{draft.guide_id,          draft.base_version,     draft.published_version,
                               given_note(publication), publication.over.value, draft.editors};
    audit_.record(
        tx, {actor.person_id, std::move(action), "guide-draft", draft.guide_draft_id, {}, {}, json::write(details)});
}

} // namespace assay::guide_drafts
