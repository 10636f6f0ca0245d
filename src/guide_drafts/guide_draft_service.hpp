// Use cases of drafts. Whoever may write guides may read and change every draft; the caller asks that first. Reading,
// changing and writing a whole guide takes time and is done outside transactions; what is stored is then only what was
// read, or the draft is stale.
#pragma once

#include <audit/audit_service.hpp>
#include <guide_drafts/draft_cache.hpp>
#include <guide_drafts/guide_draft.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <guides/guide_import_service.hpp>
#include <platform/api/call.hpp>

namespace assay::guide_drafts {

// A draft's row without its document.
struct StoredDraft {
    std::string guide_draft_id;
    std::optional<std::string> guide_id;
    std::optional<int> base_version;
    std::optional<int> published_version;
    DraftState state = DraftState::open;
    std::string title;
    std::optional<std::string> built_in_name;
    std::optional<std::string> source_sha256;
    std::string etag;
    std::vector<std::string> editors; // ids of all who changed it
    std::string updated_by;
    std::string updated_by_name;
    Instant updated_at;
};

// A draft as it was read.
struct HeldDraft {
    StoredDraft stored;
    std::shared_ptr<const DraftContent> content;
};

// What a draft begins as, and the guide it is to be the next version of.
struct DraftSource {
    guides::GuideDraft draft;
    std::optional<std::string> guide_id = {};
    std::optional<int> base_version = {};
};

// A draft ready to be stored, or a changed one.
struct WrittenDraft {
    StoredDraft stored;
    std::shared_ptr<const DraftContent> content;
    std::string former;
    std::string document;
};

class GuideDraftService {
  public:
    GuideDraftService(audit::AuditService& audit, const Clock& clock, Ids& ids, guides::GuideService& guides)
        : audit_(audit), clock_(clock), ids_(ids), guides_(guides) {}

    // The open draft of a guide; nothing where it has none.
    std::optional<OpenedDraft> open_draft(db::Tx& tx, const std::string& guide_id) const;
    // `guide/unfit` where a text is beyond its limit: it would be stored and never be read again.
    Result<WrittenDraft> begin(const Actor& actor, DraftSource source) const;
    // Stores a new draft; of a guide without a base version it is one of the newest. `guide-draft/open-already` where
    // the guide has an open one, 422 where there is no such guide.
    Result<OpenedDraft> add(db::Tx& tx, const Actor& actor, WrittenDraft draft);

    // `not_found` where there is no such draft.
    Result<StoredDraft> find(db::Tx& tx, const std::string& guide_draft_id) const;
    Result<HeldDraft> hold(db::Tx& tx, const std::string& guide_draft_id) const;
    // The draft's document as it is stored, and its envelope.
    Result<std::string> show(db::Tx& tx, const std::string& guide_draft_id, std::string& etag) const;
    std::vector<GuideDraftSummary> list(db::Tx& tx, DraftState state, const api::PageRequest& page,
                                        Instant before) const;

    // `held` with the changes upon it, every fault at once; `reply` gets what is answered.
    Result<WrittenDraft> change(const Actor& actor, const HeldDraft& held, const std::vector<GuideChange>& changes,
                                ChangedDraft& reply) const;
    // `stale` where the draft is not the one that `held` was.
    Result<void> save(db::Tx& tx, const HeldDraft& held, const WrittenDraft& changed);
    // After add() or save() is durable: the next change finds the draft parsed.
    void remember(const WrittenDraft& saved) const;

    // The draft as a version ready to be stored: `guide/unfit` with every fault, `/note` where a reason is needed.
    Result<guides::PreparedGuide> prepare(const HeldDraft& held, const DraftPublication& publication) const;
    // `guide-draft/outdated` where the guide has a newer version than the draft began as and `publication` does not
    // name it.
    Result<PublishedDraft> publish(db::Tx& tx, const Actor& actor, const HeldDraft& held,
                                   const guides::PreparedGuide& prepared, const DraftPublication& publication);
    // Discarding twice is discarding once.
    Result<void> discard(db::Tx& tx, const Actor& actor, const std::string& guide_draft_id);
    Result<OpenedDraft> restore(db::Tx& tx, const Actor& actor, const std::string& guide_draft_id);

  private:
    Result<void> must_be_as_read(db::Tx& tx, const HeldDraft& held) const;
    void save_state(db::Tx& tx, const Actor& actor, StoredDraft& draft);
    void record(db::Tx& tx, const Actor& actor, std::string action, const StoredDraft& draft,
                const DraftPublication& publication);

    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
    guides::GuideService& guides_;
    mutable DraftCache cache_;
};

// How an imported document becomes a draft; `drafts` outlives it.
guides::PrepareDraft drafts_of_imports(GuideDraftService& drafts);

// Refuses with `guide-draft/not-open` what is done to a published or discarded draft.
Result<void> must_be_open(const StoredDraft& draft);

} // namespace assay::guide_drafts
