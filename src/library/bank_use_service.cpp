#include <library/bank_entry_fields.hpp>
#include <library/bank_link_rules.hpp>
#include <library/bank_use_service.hpp>
#include <library/bank_use_sql.hpp>

namespace assay::library {
namespace {

namespace statements = sql::library::bank_use;

struct NewestVersion {
    std::string guide_id;
    std::string title;
    int version = 0;
    std::string guide_version_id;
};
ASSAY_FIELDS(NewestVersion, (guide_id, title, version, guide_version_id))

struct OpenDraft {
    std::string guide_draft_id;
    std::optional<std::string> guide_id;
    std::string title;
    std::string etag;
};
ASSAY_FIELDS(OpenDraft, (guide_draft_id, guide_id, title, etag))

std::shared_ptr<const std::vector<FoundLink>> found(const importer::Guide& guide, Naming naming) {
    return std::make_shared<const std::vector<FoundLink>>(links_in(guide, naming));
}

} // namespace

BankUseService::Links BankUseService::kept(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto there = links_.find(key);
    return there == links_.end() ? nullptr : there->second;
}

std::vector<BankUseService::LinkedDocument> BankUseService::documents(db::Tx& tx) {
    std::vector<LinkedDocument> documents;
    std::map<std::string, Links> in_force;
    for (NewestVersion& each : tx.all<NewestVersion>(statements::newest_versions)) {
        Links links = kept(each.guide_version_id);
        if (!links) links = found(catalogue_.version(tx, each.guide_version_id)->guide, Naming::by_index);
        in_force.emplace(each.guide_version_id, links);
        documents.push_back(
            {{std::move(each.guide_id), {}, std::move(each.title), each.version, {}, {}, 1, false}, std::move(links)});
    }
    for (OpenDraft& each : tx.all<OpenDraft>(statements::open_drafts)) {
        const std::string key = each.guide_draft_id + '/' + each.etag;
        Links links = kept(key);
        if (!links) links = found(drafts_.hold(tx, each.guide_draft_id).value().content->guide, Naming::by_id);
        in_force.emplace(key, links);
        documents.push_back(
            {{std::move(each.guide_id), std::move(each.guide_draft_id), std::move(each.title), {}, {}, {}, 1, false},
             std::move(links)});
    }
    const std::lock_guard lock(mutex_);
    links_ = std::move(in_force);
    return documents;
}

std::unordered_map<std::string, int> BankUseService::counts(db::Tx& tx, EntryKind kind) {
    std::unordered_map<std::string, int> counts;
    for (const LinkedDocument& document : documents(tx))
        for (const FoundLink& link : *document.links)
            if (link.kind == kind) ++counts[link.entry_id];
    return counts;
}

std::vector<BankUse> BankUseService::uses(db::Tx& tx, const StoredEntry& entry) {
    std::vector<BankUse> uses;
    for (const LinkedDocument& document : documents(tx))
        for (const FoundLink& link : *document.links) {
            if (link.kind != entry.kind || link.entry_id != entry.bank_entry_id) continue;
            BankUse& use = uses.emplace_back(document.of);
            use.pointer = link.pointer;
            use.place = link.place;
            use.revision = link.revision;
            use.is_current = link.revision == entry.revision;
        }
    return uses;
}

} // namespace assay::library
