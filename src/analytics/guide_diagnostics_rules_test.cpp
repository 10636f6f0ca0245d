#include <analytics/guide_diagnostics_rules.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace assay;
using namespace assay::analytics;

namespace {

// A level from 1 to 4 of somebody at `logit` by a rating scale with thresholds -1.2, 0 and 1.2.
int level(double logit, stats::Random& random) {
    const double weights[] = {1, std::exp(logit + 1.2), std::exp(2 * logit + 1.2), std::exp(3 * logit)};
    double left = random.uniform() * (weights[0] + weights[1] + weights[2] + weights[3]);
    int found = 0;
    while (found < 3 && left > weights[found]) left -= weights[found++];
    return found + 1;
}

struct Asked {
    int candidate = 0, rater = 0, item = 0;
    double ability = 0;
    std::map<int, int>& given; // of the same card so far
};

// Candidates met by two of four interviewers on six items; `rate` may rate an item otherwise (0: as the model has it).
std::vector<SettledRow> used(int candidates, const std::function<int(const Asked&, stats::Random&)>& rate) {
    stats::Random random(7);
    std::vector<SettledRow> rows;
    for (int candidate = 0; candidate < candidates; ++candidate) {
        const double ability = random.normal();
        for (int turn = 0; turn < 2; ++turn) {
            const int rater = (candidate + turn * (1 + candidate % 3)) % 4;
            std::map<int, int> given;
            for (int item = 0; item < 6; ++item) {
                const int otherwise = rate(Asked{candidate, rater, item, ability, given}, random);
                given[item] = otherwise > 0 ? otherwise : level(ability - 0.3 * (rater - 1.5) - 0.2 * item, random);
                const std::string application = "c" + std::to_string(candidate);
                rows.push_back({application,
                                application + "-" + std::to_string(rater),
                                "r" + std::to_string(rater),
                                "v",
                                "stage",
                                "i" + std::to_string(item),
                                given[item],
                                {},
                                {}});
            }
        }
    }
    return rows;
}

std::vector<ItemDiagnostics> six_items() {
    std::vector<ItemDiagnostics> items;
    for (int item = 0; item < 6; ++item) {
        ItemDiagnostics one;
        one.item_id = "i" + std::to_string(item);
        items.push_back(std::move(one));
    }
    return items;
}

bool has(const ItemDiagnostics& item, ItemFinding finding) {
    return std::ranges::find(item.findings, finding) != item.findings.end();
}

int as_the_model(const Asked&, stats::Random&) { return 0; }

} // namespace

TEST_CASE("items that work are measured and have no finding") {
    const auto found = diagnose(six_items(), used(200, as_the_model));
    CHECK(found.reasons.empty());
    CHECK(found.repeats.empty());
    CHECK(found.n.used == 2400);
    for (const ItemDiagnostics& item : found.items) {
        CHECK(item.n_ratings == 400);
        CHECK(item.n_candidates == 200);
        CHECK(item.n_raters == 4);
        CHECK(item.levels[0] + item.levels[1] + item.levels[2] + item.levels[3] == 400);
        CHECK(item.separation->low > 0.2);
        CHECK(item.thresholds.size() == 3);
        CHECK(item.findings.empty());
        REQUIRE(item.reading);
        CHECK(item.reading->low == 0);
        CHECK(item.reading->estimate < 0.3);
        CHECK(item.reading->high > item.reading->estimate);
    }
    CHECK(found.items[0].difficulty < found.items[5].difficulty);
}

TEST_CASE("an item that has nothing to do with the candidate separates nobody") {
    const auto found = diagnose(six_items(), used(200, [](const Asked& asked, stats::Random& random) {
                                    return asked.item == 2 ? 1 + static_cast<int>(random.uniform() * 4) : 0;
                                }));
    CHECK(has(found.items[2], ItemFinding::separates_nobody));
    CHECK_FALSE(has(found.items[1], ItemFinding::separates_nobody));
}

TEST_CASE("a level that nobody gives is named, and one that is never the likeliest") {
    const auto found =
        diagnose(six_items(), used(300, [](const Asked& asked, stats::Random& random) {
                     if (asked.item > 1) return 0;
                     const int given = level(asked.ability, random);
                     if (asked.item == 0) return std::max(given, 2);
                     // Three of four who would get a 2 get a 1 or a 3.
                     return given == 2 && random.uniform() < 0.75 ? (random.uniform() < 0.5 ? 1 : 3) : given;
                 }));
    CHECK(has(found.items[0], ItemFinding::unused_levels));
    CHECK(found.items[0].levels[0] == 0);
    CHECK(found.items[0].thresholds.size() == 2);
    CHECK(has(found.items[1], ItemFinding::disordered));
    CHECK_FALSE(has(found.items[3], ItemFinding::disordered));
}

TEST_CASE("items that repeat each other are a pair, the others are none") {
    const auto found = diagnose(six_items(), used(200, [](const Asked& asked, stats::Random& random) {
                                    return asked.item == 4 && random.uniform() < 0.7 ? asked.given[3] : 0;
                                }));
    REQUIRE(found.repeats.size() == 1);
    CHECK(found.repeats.front().item_id == "i3");
    CHECK(found.repeats.front().other_id == "i4");
    CHECK(found.repeats.front().n_cards == 400);
    CHECK(found.repeats.front().correlation.low > 0);
}

TEST_CASE("anchors that one interviewer reads otherwise than the rest show on that item alone") {
    const auto found = diagnose(six_items(), used(300, [](const Asked& asked, stats::Random& random) {
                                    return asked.item == 5 && asked.rater == 0 ? level(asked.ability - 3, random) : 0;
                                }));
    CHECK(has(found.items[5], ItemFinding::read_differently));
    CHECK(found.items[5].reading->low > 0.5);
    CHECK(found.items[5].reading->high > found.items[5].reading->estimate);
    CHECK_FALSE(has(found.items[1], ItemFinding::read_differently));
}

TEST_CASE("items with few ratings show no level, and say what is missing") {
    const auto found = diagnose(six_items(), used(9, as_the_model));
    for (const ItemDiagnostics& item : found.items) {
        CHECK(item.levels.empty());
        CHECK_FALSE(item.separation);
        CHECK(item.thresholds.empty());
        CHECK(*item.reason ==
              "18 ratings of 9 candidates by 4 people so far; 20 ratings of 10 candidates by two people "
              "are needed.");
    }
    CHECK(found.reasons.contains("items.difficulty"));
    CHECK(diagnose(six_items(), {}).items.front().reason->find("0 ratings of 0 candidates") == 0);
}

TEST_CASE("zeros and skips are counted and change nothing else") {
    auto rows = used(100, as_the_model);
    const auto before = diagnose(six_items(), rows);
    for (int at = 0; at < 10; ++at)
        rows.push_back({"c1",
                        "c1-extra" + std::to_string(at),
                        "r9",
                        "v",
                        "stage",
                        "i0",
                        at % 2 == 0 ? std::optional(0) : std::nullopt,
                        {},
                        {}});
    const auto after = diagnose(six_items(), rows);
    CHECK(after.items[0].n_missing == 10);
    CHECK(after.items[0].n_raters == 4);
    CHECK(after.items[0].difficulty == before.items[0].difficulty);
    CHECK(after.items[0].separation->estimate == before.items[0].separation->estimate);
}

TEST_CASE(
    "where no card and no person joins two stages, the difficulty of their items is not compared, and that is said") {
    const auto in_stages = [](std::vector<SettledRow> rows) {
        for (auto& row : rows)
            if (row.item_id > "i2") {
                row.interviewer_id += "-later";
                row.scorecard_id += "-later";
            }
        return rows;
    };
    const auto together = diagnose(six_items(), used(200, as_the_model));
    CHECK(together.notes.empty());
    CHECK_FALSE(together.items[0].set);
    auto rows = in_stages(used(200, as_the_model));
    const auto apart = diagnose(six_items(), rows);
    for (const int at : {0, 1, 2}) CHECK(apart.items[static_cast<std::size_t>(at)].set == 1);
    for (const int at : {3, 4, 5}) CHECK(apart.items[static_cast<std::size_t>(at)].set == 2);
    REQUIRE(apart.notes.size() == 1);
    CHECK(apart.notes.front().find("The items fall into 2 sets") == 0);
    // Two panels on the same items tell these from each other: nothing to say.
    auto panels = used(200, as_the_model);
    auto second = panels;
    for (auto& row : second) {
        row.application_id += "-second";
        row.scorecard_id += "-second";
        row.interviewer_id += "-second";
    }
    panels.insert(panels.end(), second.begin(), second.end());
    CHECK(diagnose(six_items(), panels).notes.empty());
    // Whole stages that share neither candidate nor person: what would join them is said, too.
    for (auto& row : rows)
        if (row.item_id > "i2") row.application_id += "-later";
    const auto strangers = diagnose(six_items(), rows);
    REQUIRE(strangers.notes.size() == 2);
    CHECK(strangers.notes.back().find("One common practice set") != std::string::npos);
}

TEST_CASE("a correlation has an interval that holds it, and needs something that varies") {
    const auto r = correlation_of({{1, 2}, {2, 1}, {3, 4}, {4, 3}, {5, 5}});
    REQUIRE(r);
    CHECK(r->estimate == doctest::Approx(0.8));
    CHECK(r->low < r->estimate);
    CHECK(r->high > r->estimate);
    CHECK_FALSE(correlation_of({{1, 2}, {2, 3}, {3, 4}}));
    CHECK_FALSE(correlation_of({{1, 2}, {1, 3}, {1, 4}, {1, 5}}));
    CHECK(correlation_of({{1, 1}, {2, 2}, {3, 3}, {4, 4}})->high <= 1);
}
