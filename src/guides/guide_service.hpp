// Use cases of guides: a document becomes version 1 of a new guide or the next version of one that is there.
#pragma once

#include <audit/audit_service.hpp>
#include <guides/guide.hpp>
#include <platform/api/call.hpp>

namespace assay::guides {

// A version ready to be stored: ids given, document written and proven readable. Made before the transaction.
struct PreparedGuide {
    std::string title;
    std::string document;
    GuideCounts counts;
    std::vector<importer::Notice> notices;
    std::optional<std::string> source_sha256;
    std::optional<std::string> note;
    std::optional<std::string> built_in_name;
};

// A row of the list, with what its cursor is made of.
struct ListedGuide {
    GuideSummary summary;
    std::string sort_key;
};

class GuideService {
  public:
    GuideService(audit::AuditService& audit, const Clock& clock, Ids& ids) : audit_(audit), clock_(clock), ids_(ids) {}

    // `guide/unfit` with every fault; else the draft with ids. Slow for large documents: never inside a transaction.
    Result<PreparedGuide> prepare(GuideDraft draft);

    PublishedGuide create(db::Tx& tx, const Actor& actor, const PreparedGuide& prepared);
    // `not_found` where there is no such guide.
    Result<PublishedGuide> publish(db::Tx& tx, const Actor& actor, const std::string& guide_id,
                                   const PreparedGuide& prepared);

    std::vector<ListedGuide> list(db::Tx& tx, const api::PageRequest& page) const;
    // Newest first; `not_found` where there is no such guide.
    Result<std::vector<GuideVersionSummary>> versions(db::Tx& tx, const std::string& guide_id) const;
    bool is_there(db::Tx& tx, const std::string& guide_id) const;

  private:
    void store_version(db::Tx& tx, const Actor& actor, const std::string& guide_id, int version,
                       const PreparedGuide& prepared);

    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
};

// Reading and writing guides: everybody who is signed in reads, those who lead hiring write.
Result<void> may_write_guides(const Actor& actor);

} // namespace assay::guides
