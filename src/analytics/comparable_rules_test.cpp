#include <analytics/comparable_rules.hpp>
#include <analytics/rated_rows_rules.hpp>

#include <doctest/doctest.h>

using namespace assay::analytics;

namespace {

using Sets = std::vector<std::uint32_t>;

ComparableSets sets_of(const std::vector<RatedRow>& rows) { return comparable_sets(engine_ratings(rows).ratings); }

// Everybody named rates the candidate on each of the items.
void panel(std::vector<RatedRow>& rows, const std::string& candidate, const std::vector<std::string>& raters,
           const std::vector<std::string>& items) {
    for (const std::string& rater : raters)
        for (const std::string& item : items) rows.push_back({candidate, rater, item, 2});
}

} // namespace

TEST_CASE("two panels on the same items are two sets, until they share a candidate") {
    std::vector<RatedRow> rows;
    for (int at = 0; at < 5; ++at) {
        panel(rows, "a" + std::to_string(at), {"ann", "ben"}, {"x", "y"});
        panel(rows, "b" + std::to_string(at), {"cho", "dee"}, {"x", "y"});
    }
    CHECK(sets_of(rows).of_rater == Sets{0, 0, 1, 1});
    CHECK(sets_of(rows).raters == 2);
    CHECK(sets_of(rows).of_item == Sets{0, 0}); // each panel tells the items from each other
    panel(rows, "shared", {"ben", "dee"}, {"y"});
    CHECK(sets_of(rows).of_rater == Sets{0, 0, 0, 0});
    CHECK(sets_of(rows).raters == 1);
}

TEST_CASE("stages of a candidate that share no item and nobody are sets apart, and so are their items") {
    std::vector<RatedRow> rows;
    for (int at = 0; at < 5; ++at) {
        panel(rows, "c" + std::to_string(at), {"ann", "ben"}, {"x", "y"});
        panel(rows, "c" + std::to_string(at), {"cho", "dee"}, {"z"});
    }
    CHECK(sets_of(rows).of_rater == Sets{0, 0, 1, 1});
    CHECK(sets_of(rows).of_item == Sets{0, 0, 1});
    // Ann sees one candidate in both stages: that tells the items from each other, and with them the people.
    panel(rows, "c0", {"ann"}, {"z"});
    CHECK(sets_of(rows).raters == 1);
    CHECK(sets_of(rows).items == 1);
}

TEST_CASE("who meets each candidate alone is comparable with nobody") {
    std::vector<RatedRow> rows;
    panel(rows, "a", {"ann"}, {"x"});
    panel(rows, "b", {"ben"}, {"x"});
    CHECK(sets_of(rows).raters == 2);
    CHECK(sets_of({}).raters == 0);
}

TEST_CASE("two who take turns in two stages can be told from each other, though never at one item of a candidate") {
    std::vector<RatedRow> rows;
    panel(rows, "a", {"ann"}, {"x"});
    panel(rows, "a", {"ben"}, {"y"});
    CHECK(sets_of(rows).raters == 2);
    panel(rows, "b", {"ben"}, {"x"});
    panel(rows, "b", {"ann"}, {"y"});
    CHECK(sets_of(rows).raters == 1);
    CHECK(sets_of(rows).items == 1);
}

TEST_CASE("turns through three stages tell people and items apart, though no two cards differ in one of them alone") {
    std::vector<RatedRow> rows;
    panel(rows, "c0", {"ann"}, {"x"});
    panel(rows, "c0", {"ben"}, {"y"});
    panel(rows, "c0", {"cho"}, {"z"});
    CHECK(sets_of(rows).raters == 3);
    CHECK(sets_of(rows).items == 3);
    panel(rows, "c1", {"ben"}, {"x"});
    panel(rows, "c1", {"cho"}, {"y"});
    CHECK(sets_of(rows).raters == 3);
    panel(rows, "c1", {"ann"}, {"z"});
    CHECK(sets_of(rows).raters == 1);
    CHECK(sets_of(rows).items == 1);
}

TEST_CASE("more sets than elimination takes stay apart") {
    std::vector<RatedRow> rows;
    for (int at = 0; at < 100; ++at) {
        const std::string n = std::to_string(at);
        for (const auto& [one, other] : {std::pair("x", "y"), std::pair("y", "x")}) {
            panel(rows, "c" + n + one, {"p" + n}, {one + n});
            panel(rows, "c" + n + one, {"q" + n}, {other + n});
        }
    }
    const ComparableSets apart = sets_of(rows);
    CHECK(apart.raters == 200);
    CHECK(apart.items == 200);
    rows.resize(4 * 70);
    CHECK(sets_of(rows).raters == 70);
}
