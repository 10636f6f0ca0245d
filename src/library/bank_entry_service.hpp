// Use cases of the bank. Whoever may write guides reads and changes it; the caller asks that first. Entries are added,
// reworded and archived, never deleted: guides are linked to them.
#pragma once

#include <audit/audit_service.hpp>
#include <library/bank_entry.hpp>
#include <library/bank_use.hpp>
#include <platform/api/call.hpp>

namespace assay::library {

// What a list is narrowed to; each may be empty.
struct BankFilter {
    std::string words;
    std::string competency;
    bool is_archived = false;
};

class BankEntryService {
  public:
    BankEntryService(audit::AuditService& audit, const Clock& clock, Ids& ids)
        : audit_(audit), clock_(clock), ids_(ids) {}

    // In the order of their words; one more than the page holds where there are more.
    std::vector<StoredEntry> list(db::Tx& tx, EntryKind kind, const BankFilter& filter,
                                  const api::PageRequest& page) const;
    // `not_found` where there is no such entry of this kind.
    Result<StoredEntry> find(db::Tx& tx, EntryKind kind, const std::string& bank_entry_id) const;

    // 422 with every fault; `bank/full`.
    template <class Entry, class Patch>
    Result<StoredEntry> add(db::Tx& tx, const Actor& actor, const Patch& patch);
    // The revision counts up where words changed that guides carry.
    template <class Entry, class Patch>
    Result<StoredEntry> change(db::Tx& tx, const api::Call& call, const std::string& bank_entry_id, const Patch& patch);
    // Doing it twice is doing it once.
    Result<StoredEntry> set_archived(db::Tx& tx, const Actor& actor, EntryKind kind, const std::string& bank_entry_id,
                                     bool is_archived);

    // The linked elements of a draft whose entry has a newer revision, with its words.
    std::vector<NewerWording> newer_wordings(db::Tx& tx, const importer::Guide& draft) const;

  private:
    Result<void> must_have_room(db::Tx& tx, EntryKind kind) const;
    void save(db::Tx& tx, const Actor& actor, StoredEntry& entry, std::string_view what);
    void record(db::Tx& tx, const Actor& actor, const StoredEntry& entry, std::string_view what);

    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
};

} // namespace assay::library
