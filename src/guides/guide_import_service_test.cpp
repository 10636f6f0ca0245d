#include <guides/guide_catalogue_service.hpp>
#include <guides/guide_import_service.hpp>
#include <people/person_service.hpp>
#include <platform/db/test_database.hpp>
#include <platform/sandbox/process_sandbox.hpp>
#include <platform/system/system.hpp>

#include <doctest/doctest.h>

namespace assay::guides {
namespace {

constexpr const char* document = "Bridge keeper\n\nScreening Interview\n\nInterview Questions\nWhat did you guard?\n"
                                 "Areas to Cover\n- The rope\n";

struct Bench {
    explicit Bench(db::Database& given) : database(given) {
        in_one([&](db::Tx& tx) {
            author = person(tx, "Rita", Role::recruiter);
            stranger = person(tx, "Sam", Role::recruiter);
            administrator = person(tx, "Ada", Role::administrator);
        });
    }
    Actor person(db::Tx& tx, const std::string& name, Role role) {
        const auto added = people.add(tx, {}, {name + "@example.test", name, {role}, {}}, {});
        return {added->person.id, name, {role}, ""};
    }
    template <class Work>
    void in_one(Work work) {
        const auto done = database.write([&](db::Tx& tx) -> Result<int> {
            work(tx);
            return 0;
        });
        REQUIRE(done);
    }

    World world;
    db::Database& database;
    db::TestFolder folder;
    files::FileStore files{folder.path()};
    audit::AuditService audit{world.clock, world.ids};
    people::PersonService people{audit, world.clock, world.ids};
    GuideService guides{audit, world.clock, world.ids};
    sandbox::ProcessSandbox sandbox;
    GuideReadingService reading{sandbox};
    GuideImportService imports{{audit, world.clock, world.ids, guides, files, reading}};
    Actor author, stranger, administrator;
};

TEST_CASE("a document is uploaded, mended by a role and accepted once") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            GuideImport shown;
            auto stored = bench.imports.begin(bench.author, {"keeper.txt", document, {}}, shown);
            REQUIRE(stored);
            CHECK(shown.counts.questions == 1);
            CHECK(bench.files.contains(stored->source_sha256));
            bench.imports.add(tx, bench.author, *stored);
            CHECK(bench.imports.find(tx, bench.stranger, stored->guide_import_id).error().fault == Fault::not_found);
            CHECK(bench.imports.find(tx, bench.administrator, stored->guide_import_id));
            const StoredImport as_read = *stored;
            const auto mended = bench.imports.mend(*stored, {{"8", "follow_up"}});
            REQUIRE(mended);
            CHECK(mended->guide.stages[0].questions[0].follow_ups == std::vector<std::string>{"The rope"});
            REQUIRE(bench.imports.save_roles(tx, bench.author, *stored));
            StoredImport outdated = as_read;
            CHECK(bench.imports.save_roles(tx, bench.author, outdated).error().fault == Fault::stale);
            const auto prepared = bench.imports.prepare(*stored, {});
            REQUIRE(prepared);
            const auto accepted = bench.imports.accept(tx, bench.author, *stored, *prepared, {});
            REQUIRE(accepted);
            CHECK(accepted->version == 1);
            CHECK(bench.imports.accept(tx, bench.author, *stored, *prepared, {}).error().code ==
                  "guide-import/accepted");
            GuideCatalogue catalogue;
            CHECK(catalogue.newest(tx, accepted->guide_id)->guide.stages[0].questions[0].follow_ups.size() == 1);
        });
    });
}

TEST_CASE("an import can become the next version of a guide that is there") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            GuideImport shown;
            const auto first = bench.imports.begin(bench.author, {"keeper.txt", document, {}}, shown);
            const auto second = bench.imports.begin(bench.author, {"keeper.txt", document, {}}, shown);
            bench.imports.add(tx, bench.author, *first);
            bench.imports.add(tx, bench.author, *second);
            const auto made = bench.imports.accept(tx, bench.author, *first, *bench.imports.prepare(*first, {}), {});
            REQUIRE(made);
            Acceptance wish{std::string("unknown"), std::string("Clearer questions"), {}};
            const auto prepared = bench.imports.prepare(*second, wish);
            CHECK(bench.imports.accept(tx, bench.author, *second, *prepared, wish).error().fields[0].pointer ==
                  "/guide_id");
            wish.guide_id = made->guide_id;
            CHECK(bench.imports.accept(tx, bench.author, *second, *prepared, wish)->version == 2);
            CHECK((*bench.guides.versions(tx, made->guide_id))[0].note == "Clearer questions");
        });
    });
}

TEST_CASE("what is no text at all is refused and nothing is kept") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        GuideImport shown;
        const std::string nothing(5000, '\0');
        CHECK_FALSE(bench.imports.begin(bench.author, {"x.txt", nothing, {}}, shown));
        CHECK(std::filesystem::is_empty(bench.folder.path()));
    });
}

} // namespace
} // namespace assay::guides
