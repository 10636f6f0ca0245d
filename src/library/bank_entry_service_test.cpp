#include <guide_drafts/guide_draft_service.hpp>
#include <library/bank_entry_fields.hpp>
#include <library/bank_entry_rules.hpp>
#include <library/bank_entry_service.hpp>
#include <library/bank_use_service.hpp>
#include <people/person_service.hpp>
#include <platform/db/test_database.hpp>
#include <platform/system/system.hpp>

#include <doctest/doctest.h>

namespace assay::library {
namespace {

struct Bench {
    explicit Bench(db::Database& given) : database(given) {
        in_one([&](db::Tx& tx) {
            const auto added = people.add(tx, {}, {"rita@example.test", "Rita", {Role::recruiter}, {}}, {});
            rita = {added->person.id, "Rita", {Role::recruiter}, ""};
        });
    }
    template <class Work>
    void in_one(Work work) {
        const auto done = database.write([&](db::Tx& tx) -> Result<int> {
            work(tx);
            return 0;
        });
        REQUIRE(done);
    }
    StoredEntry add(db::Tx& tx, const std::string& text) {
        return bank.add<QuestionEntry>(tx, rita, BankQuestionPatch{text, {}, {}, {}}).value();
    }
    std::vector<std::string> texts(db::Tx& tx, const BankFilter& filter, const api::PageRequest& page) {
        std::vector<std::string> texts;
        for (const StoredEntry& each : bank.list(tx, EntryKind::question, filter, page))
            texts.push_back(json::read<QuestionEntry>(each.document)->text);
        return texts;
    }
    guides::PreparedGuide linked(const std::string& title, const std::string& entry_id, int revision) {
        guides::GuideDraft draft;
        draft.guide.title = title;
        draft.guide.stages.emplace_back().title = "Talk";
        draft.guide.stages[0].questions.push_back({{}, "Why?", {}, {}, {0, 0}, importer::BankLink{entry_id, revision}});
        return guides.prepare(std::move(draft)).value();
    }

    World world;
    db::Database& database;
    audit::AuditService audit{world.clock, world.ids};
    people::PersonService people{audit, world.clock, world.ids};
    guides::GuideService guides{audit, world.clock, world.ids};
    guides::GuideCatalogue catalogue;
    guide_drafts::GuideDraftService drafts{audit, world.clock, world.ids, guides};
    BankEntryService bank{audit, world.clock, world.ids};
    BankUseService uses{catalogue, drafts};
    Actor rita;
};

TEST_CASE("a list goes on behind its last entry, also where a search passes over many") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            for (int number = 1000; number < 2000; ++number)
                bench.add(tx, (number % 400 == 0 ? "Rare " : "Common ") + std::to_string(number));
            CHECK(bench.texts(tx, {}, {2, {}}) ==
                  std::vector<std::string>{"Common 1000", "Common 1001", "Common 1002"});
            CHECK(bench.texts(tx, {"rare", "", false}, {50, {}}) == std::vector<std::string>{"Rare 1200", "Rare 1600"});
            CHECK(bench.texts(tx, {"rare 16", "", false}, {50, {}}) == std::vector<std::string>{"Rare 1600"});
            const auto first = bench.bank.list(tx, EntryKind::question, {"rare", "", false}, {1, {}}).at(0);
            CHECK(bench.texts(tx, {"rare", "", false}, {50, {first.sort_key, first.bank_entry_id}}) ==
                  std::vector<std::string>{"Rare 1600"});
            CHECK(bench.texts(tx, {"", "", true}, {50, {}}).empty());
            CHECK(bench.bank.list(tx, EntryKind::competency, {}, {50, {}}).empty());
        });
    });
}

TEST_CASE("an entry of one kind is nothing to the other, and archiving twice is archiving once") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const StoredEntry entry = bench.add(tx, "Why?");
            CHECK(bench.bank.find(tx, EntryKind::competency, entry.bank_entry_id).error().fault == Fault::not_found);
            const auto archive = [&] {
                return bench.bank.set_archived(tx, bench.rita, EntryKind::question, entry.bank_entry_id, true).value();
            };
            const StoredEntry once = archive();
            CHECK(once.is_archived);
            CHECK(once.etag != entry.etag);
            CHECK(archive().etag == once.etag);
            CHECK(bench.texts(tx, {"", "", true}, {50, {}}).size() == 1);
        });
    });
}

TEST_CASE("uses are those of newest versions and open drafts, and follow both") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const StoredEntry entry = bench.add(tx, "Why?");
            const std::string& id = entry.bank_entry_id;
            const auto made = bench.guides.create(tx, bench.rita, bench.linked("Keeper", id, 1));
            bench.guides.create(tx, bench.rita, bench.linked("Baker", id, 7));
            bench.guides.create(tx, bench.rita, bench.linked("Other", "elsewhere", 1));
            CHECK(bench.uses.counts(tx, EntryKind::question).at(id) == 2);
            CHECK(bench.uses.counts(tx, EntryKind::competency).empty());
            const auto found = bench.uses.uses(tx, entry);
            REQUIRE(found.size() == 2);
            CHECK(found[0].title == "Baker");
            CHECK_FALSE(found[0].is_current);
            CHECK(found[1].is_current);
            const auto newest = bench.catalogue.newest(tx, made.id);
            const auto draft = bench.drafts.begin(bench.rita, {{newest->guide}, made.id, 1});
            REQUIRE(bench.drafts.add(tx, bench.rita, *draft));
            CHECK(bench.uses.counts(tx, EntryKind::question).at(id) == 3);
            CHECK(bench.uses.uses(tx, entry).at(2).draft_id == draft->stored.guide_draft_id);
            REQUIRE(bench.drafts.discard(tx, bench.rita, draft->stored.guide_draft_id));
            CHECK(bench.uses.counts(tx, EntryKind::question).at(id) == 2);
            REQUIRE(bench.guides.publish(tx, bench.rita, made.id, bench.linked("Keeper", "elsewhere", 1)));
            CHECK(bench.uses.counts(tx, EntryKind::question).at(id) == 1);
        });
    });
}

TEST_CASE("an entry that changed in kind or vanished offers nothing newer") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            StoredEntry entry = bench.add(tx, "Why?");
            importer::Guide guide;
            guide.stages.emplace_back().questions.push_back(
                {{}, "Why?", {}, {}, {0, 0}, importer::BankLink{entry.bank_entry_id, 1}});
            CHECK(bench.bank.newer_wordings(tx, guide).empty());
            guide.stages[0].questions[0].bank = importer::BankLink{"elsewhere", 1};
            CHECK(bench.bank.newer_wordings(tx, guide).empty());
            guide.stages[0].questions[0].bank = {};
            importer::Item item;
            item.bank = importer::BankLink{entry.bank_entry_id, 0}; // older than any, but a question is no item
            guide.stages[0].scorecard.items.push_back(item);
            CHECK(bench.bank.newer_wordings(tx, guide).empty());
        });
    });
}

} // namespace
} // namespace assay::library
