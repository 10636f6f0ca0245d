// Use cases of imports: a document is uploaded, looked at, mended by roles, accepted. An import belongs to who uploaded
// it; administrators see all. Reading a document takes time and is done outside transactions.
#pragma once

#include <guides/guide_import.hpp>
#include <guides/guide_reading_service.hpp>
#include <guides/guide_service.hpp>
#include <guides/guide_upload_rules.hpp>
#include <platform/files/file_store.hpp>

#include <functional>

namespace assay::guides {

// The document ready to become a guide, its bytes kept. The refusals of the importer and of `prepare` pass through.
Result<PreparedGuide> read_document(GuideReadingService& reading, const files::FileStore& files, GuideService& guides,
                                    const GuideUpload& upload);

struct GuideImportParts {
    audit::AuditService& audit;
    const Clock& clock;
    Ids& ids;
    GuideService& guides;
    const files::FileStore& files;
    GuideReadingService& reading;
};

// Stores a draft that was prepared outside the transaction; its id. Drafts belong to a slice above this one.
using StoreDraft = std::function<Result<std::string>(db::Tx&)>;
// Prepares a draft of an imported guide, of a new one or of the guide named.
using PrepareDraft =
    std::function<Result<StoreDraft>(const Actor&, GuideDraft, const std::optional<std::string>& guide_id)>;

class GuideImportService {
  public:
    explicit GuideImportService(const GuideImportParts& parts)
        : audit_(parts.audit),
          clock_(parts.clock),
          ids_(parts.ids),
          guides_(parts.guides),
          files_(parts.files),
          reading_(parts.reading) {}

    // A new import, read and with its bytes kept, but not stored yet. `shown` gets what the page shows.
    Result<StoredImport> begin(const Actor& actor, const GuideUpload& upload, GuideImport& shown) const;
    void add(db::Tx& tx, const Actor& actor, const StoredImport& stored);

    // `not_found` for who neither uploaded it nor is an administrator.
    Result<StoredImport> find(db::Tx& tx, const Actor& actor, const std::string& guide_import_id) const;

    // Reads the document again with the roles of `stored`.
    Result<GuideImport> show(const StoredImport& stored) const;

    // Puts `wished` over the roles of `stored` and reads again; refuses roles for lines that are not there.
    Result<GuideImport> mend(StoredImport& stored, const ChosenRoles& wished) const;
    // Stores the roles that mend() left in `stored`. `stale` where somebody else changed the import since.
    Result<void> save_roles(db::Tx& tx, const Actor& actor, StoredImport& stored);

    // The import as a guide ready to be stored.
    Result<PreparedGuide> prepare(const StoredImport& stored, const Acceptance& acceptance) const;
    // Makes it a guide, or the next version of the guide that `acceptance` names; `guide-import/accepted` where it has
    // become one already, `stale` where its roles changed since.
    Result<AcceptedImport> accept(db::Tx& tx, const Actor& actor, const StoredImport& stored,
                                  const PreparedGuide& prepared, const Acceptance& acceptance);

    // The import as a guide that may still be unfit to publish.
    Result<GuideDraft> parse(const StoredImport& stored) const;
    // Makes it a draft, which `store` stores; refused as accept() is.
    Result<ImportedDraft> accept_as_draft(db::Tx& tx, const Actor& actor, const StoredImport& stored,
                                          const StoreDraft& store);

  private:
    void settle(db::Tx& tx, const Actor& actor, StoredImport accepted);
    Result<void> still_as_read(db::Tx& tx, const Actor& actor, const StoredImport& stored) const;

    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
    GuideService& guides_;
    const files::FileStore& files_;
    GuideReadingService& reading_;
};

} // namespace assay::guides
