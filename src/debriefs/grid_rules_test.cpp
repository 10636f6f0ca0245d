#include <debriefs/grid_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::debriefs;

namespace {

importer::Item item(std::string id, std::string name, std::optional<int> outcome = {}) {
    importer::Item made;
    made.id = std::move(id);
    made.name = std::move(name);
    made.kind = outcome ? importer::ItemKind::outcome : importer::ItemKind::competency;
    made.outcome = outcome;
    return made;
}

importer::Stage stage(std::string id, std::vector<importer::Item> items) {
    importer::Stage made;
    made.id = std::move(id);
    made.scorecard.items = std::move(items);
    return made;
}

importer::Guide guide() {
    importer::Guide made;
    made.stages = {stage("screen", {item("s1", "Motivation"), item("s2", "Ships in year one", 0)}),
                   stage("technical", {item("t1", "Fundamentals"), item("t2", "Ships in year one", 0)})};
    return made;
}

const GridCard ann{"ann", "Ann", "screen", {{"s1", 3, true}, {"s2", 2, true}}};
const GridCard bob{"bob", "Bob", "technical", {{"t1", 0, true}, {"t2", 4, false}}};
const GridCard cem{"cem", "Cem", "technical", {{"t1", std::nullopt, false}, {"t2", 3, true}}};

} // namespace

TEST_CASE("columns stand in stage order, then by name") {
    const Grid made = grid(guide(), {cem, bob, ann});
    REQUIRE(made.interviewers.size() == 3);
    CHECK(made.interviewers[0].person_id == "ann");
    CHECK(made.interviewers[1].person_id == "bob");
    CHECK(made.interviewers[2].stage_id == "technical");
}

TEST_CASE("the same outcome of several stages is one row, widest range first") {
    const Grid made = grid(guide(), {ann, bob, cem});
    REQUIRE(made.rows.size() == 3);
    CHECK(made.rows[0].item_id == "s2");
    CHECK(made.rows[0].kind == "outcome");
    CHECK_FALSE(made.rows[0].stage_id);
    CHECK(made.rows[0].range == 2);
    CHECK(made.rows[0].cells.size() == 3);
    CHECK(made.rows[0].cells[1].thin);
    CHECK_FALSE(made.rows[0].cells[2].thin);
}

TEST_CASE("an item that nobody could rate is a gap, and 0 is in no range") {
    const Grid made = grid(guide(), {ann, bob, cem});
    CHECK(made.rows[1].item_id == "t1");
    CHECK(made.rows[1].gap);
    CHECK_FALSE(made.rows[1].range);
    CHECK_FALSE(made.rows[1].cells[0].thin);
    CHECK(made.rows[2].item_id == "s1");
    CHECK_FALSE(made.rows[2].gap);
    CHECK_FALSE(made.rows[2].range);
}

TEST_CASE("stages without a card have no row, and no cards make an empty grid") {
    CHECK(grid(guide(), {ann}).rows.size() == 2);
    CHECK(grid(guide(), {}).rows.empty());
}
