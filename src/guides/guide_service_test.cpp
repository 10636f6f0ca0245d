#include <guides/guide_catalogue_service.hpp>
#include <guides/guide_rules.hpp>
#include <guides/guide_service.hpp>
#include <guides/test_guide.hpp>
#include <people/person_service.hpp>
#include <platform/db/test_database.hpp>
#include <platform/system/system.hpp>

#include <doctest/doctest.h>

#include <set>

namespace assay::guides {
namespace {

struct Bench {
    World world;
    audit::AuditService audit{world.clock, world.ids};
    people::PersonService people{audit, world.clock, world.ids};
    GuideService guides{audit, world.clock, world.ids};
    GuideCatalogue catalogue;

    Actor author(db::Tx& tx) {
        const auto person = people.add(tx, {}, {"rita@example.test", "Rita", {Role::recruiter}, {}}, {});
        return {person->person.id, "Rita", {Role::recruiter}, ""};
    }
};

// Runs `work` in one transaction; what it checks is checked inside.
template <class Work>
void in_one(db::Database& database, Work work) {
    const auto done = database.write([&](db::Tx& tx) -> Result<int> {
        work(tx);
        return 0;
    });
    REQUIRE(done);
}

TEST_CASE("a version is read as it was published, and the next one leaves it alone") {
    db::on_each_engine([](db::Database& database) {
        Bench bench;
        in_one(database, [&](db::Tx& tx) {
            const Actor author = bench.author(tx);
            const PublishedGuide made = bench.guides.create(tx, author, *bench.guides.prepare({test_guide()}));
            CHECK(made.version == 1);
            const auto first = bench.catalogue.newest(tx, made.id);
            REQUIRE(first);
            CHECK(first->guide.title == "Bridge keeper");
            CHECK(first->document.starts_with(R"({"id":")" + made.id));
            importer::Guide changed = test_guide();
            changed.title = "Ferry keeper";
            const auto second = bench.guides.publish(tx, author, made.id, *bench.guides.prepare({changed}));
            REQUIRE(second);
            CHECK(second->version == 2);
            CHECK(bench.catalogue.newest(tx, made.id)->guide.title == "Ferry keeper");
            CHECK(bench.catalogue.find(tx, made.id, 1) == first);
            CHECK(bench.catalogue.find(tx, made.id, 3) == nullptr);
            CHECK(bench.guides.versions(tx, made.id)->size() == 2);
            const auto listed = bench.guides.list(tx, {});
            REQUIRE(listed.size() == 1);
            CHECK(listed[0].summary.title == "Ferry keeper");
            CHECK(listed[0].summary.items == 4);
            CHECK_FALSE(bench.guides.publish(tx, author, "nobody", *bench.guides.prepare({changed})));
        });
    });
}

TEST_CASE("ids are given to everything, keep the order, and lead back to their parts") {
    Bench bench;
    importer::Guide guide = test_guide();
    guide.stages[0].id = std::string("from outside");
    give_ids(guide, bench.world.ids);
    std::vector<std::string> ids;
    for (const auto& stage : guide.stages) {
        ids.push_back(*stage.id);
        for (const auto& question : stage.questions) ids.push_back(*question.id);
        for (const auto& item : stage.scorecard.items) ids.push_back(*item.id);
    }
    ids.push_back(*guide.debrief.questions[0].id);
    ids.push_back(*guide.references.questions[0].id);
    ids.push_back(*guide.references.scorecard.items[0].id);
    CHECK(std::ranges::is_sorted(ids));
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK_FALSE(ids[0] == "from outside");
}

TEST_CASE("the catalogue finds parts by id") {
    db::on_each_engine([](db::Database& database) {
        Bench bench;
        in_one(database, [&](db::Tx& tx) {
            const Actor author = bench.author(tx);
            const auto made = bench.guides.create(tx, author, *bench.guides.prepare({test_guide()}));
            const auto guide = bench.catalogue.newest(tx, made.id);
            const importer::Stage& second = guide->guide.stages[1];
            CHECK(guide->stage(*second.id) == &second);
            CHECK(guide->stage_position(*second.id) == 1);
            CHECK(guide->stage_of_item(*second.scorecard.items[1].id) == &second);
            CHECK(guide->question(*second.questions[0].id) == &second.questions[0]);
            const importer::Item& reference_item = guide->guide.references.scorecard.items[0];
            CHECK(guide->item(*reference_item.id) == &reference_item);
            CHECK(guide->stage_of_item(*reference_item.id) == nullptr);
            CHECK(guide->stage("unknown") == nullptr);
            CHECK_THROWS_AS(bench.catalogue.version(tx, "unknown"), db::Broken);
        });
    });
}

TEST_CASE("a small catalogue lets go of what was used longest ago") {
    db::on_each_engine([](db::Database& database) {
        Bench bench;
        GuideCatalogue small(1);
        in_one(database, [&](db::Tx& tx) {
            const Actor author = bench.author(tx);
            const auto one = bench.guides.create(tx, author, *bench.guides.prepare({test_guide()}));
            const auto two = bench.guides.create(tx, author, *bench.guides.prepare({test_guide()}));
            const auto first = small.newest(tx, one.id);
            CHECK(small.newest(tx, one.id) == first);
            CHECK(small.newest(tx, two.id) != nullptr);
            CHECK(small.newest(tx, one.id) != first);
        });
    });
}

TEST_CASE("what cannot become a guide is refused with every fault") {
    Bench bench;
    importer::Guide guide = test_guide();
    guide.title = " ";
    guide.stages[0].scorecard.items[0].anchors.push_back({4, "again"});
    guide.stages[1].scorecard.items[1].outcome = 7;
    guide.stages[1].minutes = importer::Range{45, 30};
    guide.job_description.sections[0].plus = {3};
    GuideDraft draft{guide};
    draft.notices = {{12, importer::Severity::error, "Line 12 cannot be read.", "unreadable"},
                     {0, importer::Severity::note, "Only a note.", "note"}};
    const auto refused = bench.guides.prepare(draft);
    REQUIRE_FALSE(refused);
    std::set<std::string> pointers;
    for (const FieldError& each : refused.error().fields) pointers.insert(each.pointer);
    CHECK(pointers == std::set<std::string>{"/lines/12", "/title", "/stages/0/scorecard/items/0/anchors",
                                            "/stages/1/scorecard/items/1/outcome", "/stages/1/minutes",
                                            "/job_description/sections/0/plus"});
    CHECK(faults_in(importer::Guide{}).size() == 2);
}

TEST_CASE("a text that could not be read again is refused before it is stored") {
    Bench bench;
    importer::Guide guide = test_guide();
    guide.introduction = std::string(20'001, 'x');
    const auto refused = bench.guides.prepare({guide});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "guide/unfit");
    CHECK(refused.error().fields[0].pointer == "/introduction");
}

} // namespace
} // namespace assay::guides
