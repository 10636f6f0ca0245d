// Where entries of the bank are used: in the newest version of each guide and in each open draft. What a version or a
// revision of a draft is linked to is found once and kept, so that counting over all of them reads no document.
#pragma once

#include <guide_drafts/guide_draft_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <library/bank_use.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace assay::library {

class BankUseService {
  public:
    BankUseService(guides::GuideCatalogue& catalogue, const guide_drafts::GuideDraftService& drafts)
        : catalogue_(catalogue), drafts_(drafts) {}

    // How often each entry is used, by its id; entries that are not are absent.
    std::unordered_map<std::string, int> counts(db::Tx& tx, EntryKind kind);
    // Guides by title, then drafts.
    std::vector<BankUse> uses(db::Tx& tx, const StoredEntry& entry);

  private:
    using Links = std::shared_ptr<const std::vector<FoundLink>>;

    // A version or a draft, and what it is linked to.
    struct LinkedDocument {
        BankUse of;
        Links links;
    };

    std::vector<LinkedDocument> documents(db::Tx& tx);
    Links kept(const std::string& key);

    guides::GuideCatalogue& catalogue_;
    const guide_drafts::GuideDraftService& drafts_;
    std::mutex mutex_;
    std::map<std::string, Links> links_; // by version, or by draft and revision; those that are in force
};

} // namespace assay::library
