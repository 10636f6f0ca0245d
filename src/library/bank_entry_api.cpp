#include <guides/guide_service.hpp>
#include <library/bank_entry_api.hpp>
#include <library/bank_entry_fields.hpp>
#include <library/bank_entry_rules.hpp>

namespace assay::library {
namespace {

// What the two kinds of entries differ in on the wire.
struct Questions {
    static constexpr EntryKind kind = EntryKind::question;
    using Entry = QuestionEntry;
    using New = NewBankQuestion;
    using Patch = BankQuestionPatch;
    using Shown = BankQuestion;
};

struct Competencies {
    static constexpr EntryKind kind = EntryKind::competency;
    using Entry = CompetencyEntry;
    using New = NewBankCompetency;
    using Patch = BankCompetencyPatch;
    using Shown = BankCompetency;
};

void take_words(BankQuestion& shown, QuestionEntry entry) {
    shown.text = std::move(entry.text);
    shown.areas_to_cover = std::move(entry.areas_to_cover);
    shown.follow_ups = std::move(entry.follow_ups);
    shown.competency = std::move(entry.competency);
}

void take_words(BankCompetency& shown, CompetencyEntry entry) {
    shown.name = std::move(entry.name);
    shown.definition = std::move(entry.definition);
    shown.anchors = std::move(entry.anchors);
}

using Counts = std::unordered_map<std::string, int>;

template <class Kind>
typename Kind::Shown shown_as(const StoredEntry& stored, const Counts& counts) {
    typename Kind::Shown shown;
    take_words(shown, json::read<typename Kind::Entry>(stored.document).value());
    shown.id = stored.bank_entry_id;
    shown.revision = stored.revision;
    if (const auto used = counts.find(shown.id); used != counts.end()) shown.uses = used->second;
    shown.updated_at = stored.updated_at;
    shown.updated_by = stored.updated_by_name;
    shown.archived = stored.is_archived;
    return shown;
}

template <class Kind>
using EntryReply = Result<api::Reply<typename Kind::Shown>>;

template <class Kind>
Counts counts_of(api::Call& call, const BankParts& parts) {
    return call.read([&](db::Tx& tx) { return parts.uses.counts(tx, Kind::kind); });
}

Result<BankFilter> filter_of(const api::Call& call) {
    const std::string archived = call.query("archived");
    if (!archived.empty() && archived != "true" && archived != "false")
        return refuse(Fault::malformed, "query/archived", "archived must be true or false.");
    return BankFilter{call.query("q"), call.query("competency"), archived == "true"};
}

template <class Kind>
Result<api::Reply<api::Page<typename Kind::Shown>>> list(api::Call& call, const BankParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const auto filter = filter_of(call);
    if (!filter) return pass_on(filter);
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    Counts counts;
    auto rows = call.read([&](db::Tx& tx) {
        counts = parts.uses.counts(tx, Kind::kind);
        return parts.entries.list(tx, Kind::kind, *filter, *page);
    });
    const auto keys = [](const StoredEntry& last) { return std::vector{last.sort_key, last.bank_entry_id}; };
    const auto found = api::page_of(std::move(rows), page->limit, keys);
    api::Page<typename Kind::Shown> shown;
    shown.next = found.next;
    for (const StoredEntry& each : found.items) shown.items.push_back(shown_as<Kind>(each, counts));
    return api::ok(std::move(shown));
}

template <class Kind>
EntryReply<Kind> add(api::Call& call, const BankParts& parts, const typename Kind::New& wish) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.write([&](db::Tx& tx) -> EntryReply<Kind> {
        return mapped(parts.entries.add<typename Kind::Entry>(tx, call.actor, patch_of(wish)),
                      [](const StoredEntry& made) { return api::created(shown_as<Kind>(made, {}), made.etag); });
    });
}

template <class Kind>
EntryReply<Kind> show(api::Call& call, const BankParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const Counts counts = counts_of<Kind>(call, parts);
    return mapped(call.read([&](db::Tx& tx) { return parts.entries.find(tx, Kind::kind, call.parameter("id")); }),
                  [&](const StoredEntry& found) { return api::ok(shown_as<Kind>(found, counts), found.etag); });
}

// Counting may read documents; it comes before the transaction that others wait for.
template <class Kind>
EntryReply<Kind> change(api::Call& call, const BankParts& parts, const typename Kind::Patch& patch) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const Counts counts = counts_of<Kind>(call, parts);
    return call.write([&](db::Tx& tx) -> EntryReply<Kind> {
        return mapped(
            parts.entries.change<typename Kind::Entry>(tx, call, call.parameter("id"), patch),
            [&](const StoredEntry& changed) { return api::ok(shown_as<Kind>(changed, counts), changed.etag); });
    });
}

template <class Kind>
Result<api::Reply<api::Nothing>> archive(api::Call& call, const BankParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.write([&](db::Tx& tx) {
        return mapped(parts.entries.set_archived(tx, call.actor, Kind::kind, call.parameter("id"), true),
                      [](const StoredEntry&) { return api::no_content(); });
    });
}

template <class Kind>
EntryReply<Kind> restore(api::Call& call, const BankParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const Counts counts = counts_of<Kind>(call, parts);
    return call.write([&](db::Tx& tx) -> EntryReply<Kind> {
        return mapped(parts.entries.set_archived(tx, call.actor, Kind::kind, call.parameter("id"), false),
                      [&](const StoredEntry& found) { return api::ok(shown_as<Kind>(found, counts), found.etag); });
    });
}

template <class Kind>
Result<api::Reply<api::Items<BankUse>>> uses(api::Call& call, const BankParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.read([&](db::Tx& tx) -> Result<api::Reply<api::Items<BankUse>>> {
        const auto found = parts.entries.find(tx, Kind::kind, call.parameter("id"));
        if (!found) return pass_on(found);
        return api::ok(api::Items<BankUse>{parts.uses.uses(tx, *found)});
    });
}

Result<api::Reply<api::Items<NewerWording>>> newer_in_draft(api::Call& call, const BankParts& parts) {
    if (auto allowed = guides::may_write_guides(call.actor); !allowed) return pass_on(allowed);
    return call.read([&](db::Tx& tx) -> Result<api::Reply<api::Items<NewerWording>>> {
        const auto held = parts.drafts.hold(tx, call.parameter("id"));
        if (!held) return pass_on(held);
        return api::ok(api::Items<NewerWording>{parts.entries.newer_wordings(tx, held->content->guide)});
    });
}

template <class Kind>
void add_routes(api::Registry& registry, const std::string& path, const std::string& what, const BankParts& parts) {
    const auto permits = [](api::Call& call) { return guides::may_write_guides(call.actor); };
    using New = typename Kind::New;
    using Patch = typename Kind::Patch;
    registry.get(path, "List the bank: q, competency, archived",
                 [parts](api::Call& call) { return list<Kind>(call, parts); });
    registry
        .post<New>(path, "Add a " + what + " to the bank",
                   [parts](api::Call& call, const New& wish) { return add<Kind>(call, parts, wish); })
        .permits = permits;
    registry.get(path + "/{id}", "One " + what + " of the bank",
                 [parts](api::Call& call) { return show<Kind>(call, parts); });
    registry
        .patch<Patch>(path + "/{id}", "Change a " + what + " of the bank",
                      [parts](api::Call& call, const Patch& patch) { return change<Kind>(call, parts, patch); })
        .permits = permits;
    registry.del(path + "/{id}", "Archive a " + what + " of the bank",
                 [parts](api::Call& call) { return archive<Kind>(call, parts); });
    registry
        .post<api::Nothing>(path + "/{id}/restoration", "Bring an archived " + what + " of the bank back",
                            [parts](api::Call& call, const api::Nothing&) { return restore<Kind>(call, parts); })
        .permits = permits;
    registry.get(path + "/{id}/uses", "Where a " + what + " of the bank is used",
                 [parts](api::Call& call) { return uses<Kind>(call, parts); });
}

} // namespace

void add_bank_routes(api::Registry& registry, const BankParts& parts) {
    add_routes<Questions>(registry, "/bank-questions", "question", parts);
    add_routes<Competencies>(registry, "/bank-competencies", "competency", parts);
    registry.get("/guide-drafts/{id}/bank", "Linked elements of a draft that the bank has newer words for",
                 [parts](api::Call& call) { return newer_in_draft(call, parts); });
}

} // namespace assay::library
