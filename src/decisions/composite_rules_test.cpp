#include <decisions/composite_rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace assay::decisions;
using doctest::Approx;

namespace {

std::vector<RatingSlot> by_one(const std::vector<int>& scores) {
    std::vector<RatingSlot> slots;
    for (const int score : scores) slots.push_back({"item" + std::to_string(slots.size()), "ann", score});
    return slots;
}

void check_same(const Composite& left, const Composite& right) {
    CHECK(left.score == right.score);
    CHECK(left.low == right.low);
    CHECK(left.high == right.high);
    CHECK(left.n_ratings == right.n_ratings);
    CHECK(left.n_interviewers == right.n_interviewers);
    CHECK(left.n_items == right.n_items);
    CHECK(left.coverage == right.coverage);
    CHECK(left.spread == right.spread);
}

const std::vector<RatingSlot> panel = {{"a", "ann", 2}, {"a", "bob", 4}, {"b", "ann", 3},
                                       {"b", "bob", 0}, {"c", "cem", 4}, {"c", "ann", std::nullopt}};

} // namespace

TEST_CASE("nothing rated is no composite") {
    CHECK_FALSE(composite({}, {}));
    CHECK_FALSE(composite({{"a", "ann", 0}, {"b", "ann", std::nullopt}}, {}));
    CHECK_FALSE(composite(by_one({3, 4}), {{"item0", 0}, {"item1", 0}}));
}

TEST_CASE("the example of docs/measurement/pages.md: five items, two of them rated twice") {
    const auto found = composite({{"a", "ann", 3},
                                  {"a", "bob", 4},
                                  {"b", "ann", 2},
                                  {"c", "ann", 3},
                                  {"d", "bob", 3},
                                  {"e", "ann", 2},
                                  {"e", "bob", 3}},
                                 {});
    REQUIRE(found);
    CHECK(found->score == Approx(2.8));
    CHECK(*found->low == Approx(2.09).epsilon(0.002));
    CHECK(*found->high == Approx(3.51).epsilon(0.002));
    CHECK(found->spread == Approx(1));
}

TEST_CASE("one interviewer, equal weights: the textbook interval of a mean, cut to the scale") {
    const auto found = composite(by_one({3, 4, 3, 2}), {});
    REQUIRE(found);
    CHECK(found->score == Approx(3));
    CHECK(*found->low == Approx(3 - 1.299228).epsilon(1e-6)); // t(3) = 3.182446, s = sqrt(2/3)
    CHECK(*found->high == 4);
    CHECK(found->n_ratings == 4);
    CHECK(found->n_interviewers == 1);
    CHECK(found->n_items == 4);
    CHECK(found->coverage == 1);
    CHECK_FALSE(found->spread);
}

TEST_CASE("weights, several interviewers, missing ratings") {
    const auto found = composite(panel, {{"a", 2}});
    REQUIRE(found);
    CHECK(found->score == Approx(3.25));                         // (2 x 3 + 3 + 4) / 4
    CHECK(*found->low == Approx(3.25 - 1.232330).epsilon(1e-6)); // t(2) = 4.302653, SE = sqrt(1.3125) / 4
    CHECK(*found->high == 4);
    CHECK(found->n_ratings == 4);
    CHECK(found->n_interviewers == 3);
    CHECK(found->n_items == 3);
    CHECK(found->coverage == Approx(4.0 / 6.0));
    CHECK(*found->spread == 2);
}

TEST_CASE("equal ratings are not certainty") {
    const auto found = composite(by_one(std::vector<int>(10, 3)), {});
    REQUIRE(found);
    CHECK(*found->low == Approx(3 - 0.206506).epsilon(1e-5));
    CHECK(*found->high == Approx(3 + 0.206506).epsilon(1e-5));
}

TEST_CASE("one item has a score and no interval") {
    const auto found = composite({{"a", "ann", 2}, {"a", "bob", 3}}, {});
    REQUIRE(found);
    CHECK(found->score == Approx(2.5));
    CHECK_FALSE(found->low);
    CHECK_FALSE(found->high);
    CHECK(*found->spread == 1);
}

TEST_CASE("an item without weight is neither rated nor owed") {
    const auto found = composite(panel, {{"b", 0}});
    REQUIRE(found);
    CHECK(found->n_items == 2);
    CHECK(found->coverage == Approx(3.0 / 4.0));
}

TEST_CASE("the order of ratings and the names of raters change no figure") {
    const auto first = composite(panel, {{"a", 2}, {"c", 0.5}});
    REQUIRE(first);
    std::vector<RatingSlot> slots = panel;
    std::ranges::sort(slots, {}, &RatingSlot::interviewer_id);
    do {
        check_same(*composite(slots, {{"a", 2}, {"c", 0.5}}), *first);
    } while (std::ranges::next_permutation(slots, {}, [](const RatingSlot& each) {
                 return each.item_id + each.interviewer_id;
             }).found);
    for (RatingSlot& each : slots)
        each.interviewer_id = each.interviewer_id == "ann" ? "bob" : each.interviewer_id == "bob" ? "ann" : "zoe";
    check_same(*composite(slots, {{"a", 2}, {"c", 0.5}}), *first);
}

TEST_CASE("scaling all weights changes nothing, a missing slot only the coverage") {
    const auto first = composite(panel, {{"a", 2}, {"b", 1}, {"c", 1}});
    const auto scaled = composite(panel, {{"a", 20}, {"b", 10}, {"c", 10}});
    CHECK(scaled->score == Approx(first->score));
    CHECK(*scaled->low == Approx(*first->low));
    std::vector<RatingSlot> more = panel;
    more.push_back({"d", "ann", 0});
    const auto wider = composite(more, {{"a", 2}});
    CHECK(wider->score == first->score);
    CHECK(wider->low == first->low);
    CHECK(wider->coverage < first->coverage);
}
