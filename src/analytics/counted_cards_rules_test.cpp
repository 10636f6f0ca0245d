#include <analytics/counted_cards_rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace assay;
using namespace assay::analytics;

namespace {

std::string number(int at) { return (at < 10 ? "0" : "") + std::to_string(at); }

// What stands in the store: cards that are in, and what each says of its items (0: no level).
struct Store {
    std::vector<CardThatIsIn> cards;
    std::vector<SettledRow> rows;

    void rate(const std::string& person, const std::string& stage, const std::string& candidate, int at,
              const std::vector<int>& levels) {
        const std::string card = person + stage + candidate;
        cards.push_back({candidate, card, person, stage, Instant{at}, {}});
        for (std::size_t item = 0; item < levels.size(); ++item)
            rows.push_back({candidate, card, person, "v", stage, stage + std::to_string(item), levels[item], {}, {}});
    }
    // A card was assigned to somebody who owes it still.
    void assign(const std::string& candidate, int at) {
        for (CardThatIsIn& card : cards)
            if (card.application_id == candidate) card.owed_since = Instant{at};
    }
    void settle(const std::string& candidate) {
        for (CardThatIsIn& card : cards)
            if (card.application_id == candidate) card.owed_since.reset();
    }
    std::vector<SettledRow> counted(std::size_t most = 100) const {
        std::vector<SettledRow> settled;
        for (const SettledRow& row : rows)
            if (!std::ranges::find(cards, row.scorecard_id, &CardThatIsIn::scorecard_id)->owed_since)
                settled.push_back(row);
        return rows_of_blocks(settled, counted_blocks(cards, 5, most));
    }
    std::set<std::string> candidates_of(const std::string& person, std::size_t most = 100) const {
        std::set<std::string> found;
        for (const SettledRow& row : counted(most))
            if (row.interviewer_id == person) found.insert(row.application_id);
        return found;
    }
};

// Ann and Ben both meet candidates 0 to `count` - 1 on one stage, one a day.
Store both_met(int count) {
    Store store;
    for (int at = 0; at < count; ++at)
        for (const std::string person : {"ann", "ben"}) store.rate(person, "talk", number(at), at, {1 + at % 4, 2});
    return store;
}

std::set<std::string> numbers(std::initializer_list<std::pair<int, int>> ranges) {
    std::set<std::string> found;
    for (const auto& [from, to] : ranges)
        for (int at = from; at < to; ++at) found.insert(number(at));
    return found;
}

// How often each level of an item counts, and how often none.
std::vector<int> levels_of(const Store& store, const std::string& item) {
    std::vector<int> levels(5, 0);
    for (const SettledRow& row : store.counted())
        if (row.item_id == item) ++levels[static_cast<std::size_t>(*row.score)];
    return levels;
}

// Between two looks: how many levels of the item came or went.
int moved(const std::vector<int>& before, const std::vector<int>& after) {
    int sum = 0;
    for (std::size_t level = 1; level < before.size(); ++level) sum += std::abs(after[level] - before[level]);
    return sum;
}

} // namespace

TEST_CASE("cards count in whole fives, in the order in which their candidates settled") {
    CHECK(both_met(4).counted().empty());
    CHECK(both_met(5).candidates_of("ann") == numbers({{0, 5}}));
    CHECK(both_met(9).candidates_of("ann") == numbers({{0, 5}}));
    CHECK(both_met(13).candidates_of("ben") == numbers({{0, 10}}));
    // Whoever met a candidate alone has no place in the order.
    Store store = both_met(9);
    store.rate("ann", "talk", "alone", 3, {4, 4});
    CHECK(store.candidates_of("ann") == numbers({{0, 5}}));
    store.rate("cho", "talk", "alone", 20, {4, 4});
    CHECK(store.candidates_of("ann").contains("alone"));
}

TEST_CASE("each stage has fives of its own: four screenings and one interview are none") {
    Store store;
    for (int at = 0; at < 14; ++at)
        for (const std::string person : {"ann", "ben"}) {
            store.rate(person, "screen", number(at), at, {3});
            if (at % 4 == 0) store.rate(person, "interview", number(at), at, {1 + at % 4});
        }
    CHECK(levels_of(store, "screen0") == std::vector{0, 0, 0, 20, 0});
    CHECK(levels_of(store, "interview0") == std::vector(5, 0));
    // The fifth interview comes in: five of each move, and no screening.
    for (const std::string person : {"ann", "ben"}) store.rate(person, "interview", "13", 14, {4});
    CHECK(levels_of(store, "interview0") == std::vector{0, 8, 0, 0, 2});
    CHECK(levels_of(store, "screen0") == std::vector{0, 0, 0, 20, 0});
}

TEST_CASE("a candidate who is assigned anew takes whole blocks along, and nobody moves up") {
    Store store = both_met(13);
    const auto before = levels_of(store, "talk0");
    store.assign("03", 50);
    CHECK(store.candidates_of("ann") == numbers({{5, 10}}));
    CHECK(moved(before, levels_of(store, "talk0")) >= 5);
    // The new card is in: the candidate stands last, and the others move up by one; five or more come and go.
    store.settle("03");
    CHECK(store.candidates_of("ann") == numbers({{0, 10}})); // excused: as if nothing had been
    store.rate("cho", "talk", "03", 60, {1, 1});
    CHECK(store.candidates_of("ann") == numbers({{0, 3}, {4, 11}}));
}

TEST_CASE("who never was without a card owed has no place, so nothing tells when a sealed card came in") {
    Store store = both_met(9);
    Store with = store;
    for (const std::string person : {"ann", "ben"}) with.rate(person, "talk", "sealed", 2, {4, 4});
    with.assign("sealed", 0); // owed since before the others came in
    CHECK(with.counted().size() == store.counted().size());
    CHECK(with.candidates_of("ann") == store.candidates_of("ann"));
}

TEST_CASE("the newest blocks stay, and the oldest goes as a whole") {
    CHECK(both_met(14).candidates_of("ann", 2) == numbers({{5, 10}}));
    CHECK(both_met(15).candidates_of("ann", 2) == numbers({{10, 15}}));
    CHECK(both_met(15).candidates_of("ben", 3) == numbers({{5, 15}}));
    CHECK(both_met(15).candidates_of("ann", 0).empty());
}

TEST_CASE("whoever is kept from one card of a block does not get the block") {
    const Store store = both_met(10);
    auto rows = store.rows;
    std::erase_if(rows, [](const SettledRow& row) { return row.application_id == "07"; });
    for (const SettledRow& row : rows_of_blocks(rows, counted_blocks(store.cards, 5, 100)))
        CHECK(row.application_id < "05");
}

TEST_CASE("an item that one card alone of a block has a level on shows none of it; zeros and skips count beside") {
    Store store = both_met(5);
    for (int at = 5; at < 10; ++at)
        for (const std::string person : {"ann", "ben"})
            store.rate(person, "talk", number(at), at, {at == 7 ? 4 : 0, at < 7 ? 4 : 0});
    CHECK(levels_of(both_met(5), "talk0")[4] == levels_of(store, "talk0")[4]);
    CHECK(levels_of(store, "talk0")[0] == 8);
    CHECK(levels_of(store, "talk1") == std::vector{6, 0, 10, 0, 4});
    // A skip is none either.
    for (SettledRow& row : store.rows)
        if (row.score == 0) row.score.reset();
    CHECK(store.counted().size() == both_met(5).counted().size() + 18);
}

TEST_CASE("between two looks at an item no level moves, or those of two cards or more") {
    // Everything at once: three stages, skips, candidates assigned anew and settled again, a limit on blocks.
    Store store;
    int seen = 0;
    const auto look = [&] {
        std::vector<int> levels(5, 0);
        for (const SettledRow& row : store.counted(6))
            if (row.item_id == "panel0") ++levels[static_cast<std::size_t>(*row.score)];
        return levels;
    };
    auto before = look();
    for (int at = 0; at < 40; ++at) {
        for (const std::string person : {"ann", "ben", "cho"}) {
            if (at % 3 != 0 || person != "cho") store.rate(person, "screen", number(at), at * 10, {2});
            if (at % 2 == 0) store.rate(person, "panel", number(at), at * 10, {at * 7 % 5});
            const auto after = look();
            const int by = moved(before, after);
            CHECK(by != 1);
            seen += by > 0 ? 1 : 0;
            before = after;
        }
        if (at % 9 == 8) {
            store.assign(number(at - 4), at * 10);
            const auto after = look();
            CHECK(moved(before, after) != 1);
            before = after;
        }
    }
    CHECK(seen >= 5);
}
