#include <library/bank_entry_fields.hpp>
#include <library/bank_entry_rules.hpp>
#include <library/bank_entry_service.hpp>
#include <library/bank_entry_sql.hpp>
#include <library/bank_link_rules.hpp>
#include <platform/search/words.hpp>

#include <unordered_map>

namespace assay::library {
namespace {

namespace statements = sql::library::bank_entry;

constexpr int most_entries = 10'000; // of one kind; a search walks over all of them
constexpr int walked_at_once = 500;

template <class Entry>
inline constexpr EntryKind kind_of = EntryKind::question;
template <>
inline constexpr EntryKind kind_of<CompetencyEntry> = EntryKind::competency;

template <class Entry>
Entry said_by(const StoredEntry& stored) {
    auto entry = json::read<Entry>(stored.document);
    if (!entry) throw db::Broken("bank entry " + stored.bank_entry_id + " cannot be read");
    return std::move(*entry);
}

struct EntryDetails {
    int revision = 1;
};
ASSAY_FIELDS(EntryDetails, (revision))

std::variant<NewestQuestion, NewestItem> newest_words(const StoredEntry& stored) {
    if (stored.kind == EntryKind::question) {
        QuestionEntry entry = said_by<QuestionEntry>(stored);
        return NewestQuestion{std::move(entry.text), std::move(entry.areas_to_cover), std::move(entry.follow_ups)};
    }
    CompetencyEntry entry = said_by<CompetencyEntry>(stored);
    return NewestItem{std::move(entry.name), std::move(entry.anchors)};
}

} // namespace

std::vector<StoredEntry> BankEntryService::list(db::Tx& tx, EntryKind kind, const BankFilter& filter,
                                                const api::PageRequest& page) const {
    const search::Query query(filter.words);
    const std::string competency = competency_key(filter.competency);
    const auto fits = [&](const StoredEntry& entry) {
        return (filter.words.empty() || query.fits_words(entry.words)) &&
               (competency.empty() || entry.competency_key == competency);
    };
    const auto wanted = static_cast<std::size_t>(page.limit) + 1;
    const int step = filter.words.empty() && competency.empty() ? page.limit + 1 : walked_at_once;
    std::string sort_key = page.after.empty() ? "" : page.after[0];
    std::string id = page.after.empty() ? "" : page.after[1];
    std::vector<StoredEntry> found;
    for (bool is_more = true; is_more && found.size() < wanted;) {
        auto rows = tx.all<StoredEntry>(statements::entries_in_order, kind, filter.is_archived, sort_key, id, step);
        is_more = rows.size() == static_cast<std::size_t>(step);
        if (rows.empty()) break;
        sort_key = rows.back().sort_key;
        id = rows.back().bank_entry_id;
        for (StoredEntry& row : rows)
            if (found.size() < wanted && fits(row)) found.push_back(std::move(row));
    }
    return found;
}

Result<StoredEntry> BankEntryService::find(db::Tx& tx, EntryKind kind, const std::string& bank_entry_id) const {
    auto stored = tx.first<StoredEntry>(statements::entry_by_id, bank_entry_id);
    if (!stored || stored->kind != kind) return not_found();
    return std::move(*stored);
}

Result<void> BankEntryService::must_have_room(db::Tx& tx, EntryKind kind) const {
    if (tx.first<int>(statements::size_of_bank, kind).value_or(0) < most_entries) return {};
    return refuse(Fault::conflict, "bank/full", "The bank has ten thousand entries of this kind. It holds no more.");
}

template <class Entry, class Patch>
Result<StoredEntry> BankEntryService::add(db::Tx& tx, const Actor& actor, const Patch& patch) {
    const Entry entry = with_patch(Entry{}, patch);
    if (auto faults = faults_in(entry); !faults.empty()) return refuse_fields(std::move(faults));
    if (auto room = must_have_room(tx, kind_of<Entry>); !room) return pass_on(room);
    StoredEntry stored;
    write_into(stored, entry);
    stored.bank_entry_id = ids_.next();
    stored.etag = ids_.token();
    stored.created_by = stored.updated_by = actor.person_id;
    stored.updated_by_name = actor.name;
    stored.created_at = stored.updated_at = clock_.now();
    tx.run_with(statements::add_entry, stored);
    record(tx, actor, stored, "added");
    return stored;
}

template <class Entry, class Patch>
Result<StoredEntry> BankEntryService::change(db::Tx& tx, const api::Call& call, const std::string& bank_entry_id,
                                             const Patch& patch) {
    auto stored = find(tx, kind_of<Entry>, bank_entry_id);
    if (!stored) return stored;
    if (auto revision = call.expect_revision(stored->etag); !revision) return pass_on(revision);
    const Entry before = said_by<Entry>(*stored);
    const Entry after = with_patch(before, patch);
    if (auto faults = faults_in(after); !faults.empty()) return refuse_fields(std::move(faults));
    write_into(*stored, after);
    if (changes_guides(before, after)) ++stored->revision;
    save(tx, call.actor, *stored, "changed");
    return stored;
}

Result<StoredEntry> BankEntryService::set_archived(db::Tx& tx, const Actor& actor, EntryKind kind,
                                                   const std::string& bank_entry_id, bool is_archived) {
    auto stored = find(tx, kind, bank_entry_id);
    if (!stored || stored->is_archived == is_archived) return stored;
    stored->is_archived = is_archived;
    save(tx, actor, *stored, is_archived ? "archived" : "restored");
    return stored;
}

std::vector<NewerWording> BankEntryService::newer_wordings(db::Tx& tx, const importer::Guide& draft) const {
    std::vector<NewerWording> newer;
    std::unordered_map<std::string, std::optional<StoredEntry>> looked_up; // an entry may be used more than once
    for (FoundLink& link : links_in(draft, Naming::by_id)) {
        const auto [place, is_new] = looked_up.try_emplace(link.entry_id);
        if (is_new) place->second = tx.first<StoredEntry>(statements::entry_by_id, link.entry_id);
        const std::optional<StoredEntry>& entry = place->second;
        if (!entry || entry->kind != link.kind || entry->revision <= link.revision) continue;
        newer.push_back(
            {std::move(link.pointer), std::move(link.entry_id), link.revision, entry->revision, newest_words(*entry)});
    }
    return newer;
}

void BankEntryService::save(db::Tx& tx, const Actor& actor, StoredEntry& entry, std::string_view what) {
    entry.etag = ids_.token();
    entry.updated_by = actor.person_id;
    entry.updated_by_name = actor.name;
    entry.updated_at = clock_.now();
    tx.run_with(statements::save_entry, entry);
    record(tx, actor, entry, what);
}

void BankEntryService::record(db::Tx& tx, const Actor& actor, const StoredEntry& entry, std::string_view what) {
    const std::string subject = "bank-" + std::string(enum_name(entry.kind));
    audit_.record(tx, {actor.person_id,
                       subject + '/' + std::string(what),
                       subject,
                       entry.bank_entry_id,
                       {},
                       {},
                       json::write(EntryDetails{entry.revision})});
}

template Result<StoredEntry> BankEntryService::add<QuestionEntry>(db::Tx&, const Actor&, const BankQuestionPatch&);
template Result<StoredEntry> BankEntryService::add<CompetencyEntry>(db::Tx&, const Actor&, const BankCompetencyPatch&);
template Result<StoredEntry> BankEntryService::change<QuestionEntry>(db::Tx&, const api::Call&, const std::string&,
                                                                     const BankQuestionPatch&);
template Result<StoredEntry> BankEntryService::change<CompetencyEntry>(db::Tx&, const api::Call&, const std::string&,
                                                                       const BankCompetencyPatch&);

} // namespace assay::library
