#include <analytics/interviewers_rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace assay;
using namespace assay::analytics;

namespace {

constexpr Instant due{1'790'000'000'000}; // 21 September 2026

// Candidate c is met by two of three on four items; "hard" gives a level less and hands in two hours late.
std::vector<SettledRow> settled(int candidates, const std::string& items = "i") {
    const std::vector<std::string> raters{"hard", "mild", "plain"};
    std::vector<SettledRow> rows;
    for (int at = 0; at < candidates; ++at)
        for (int turn = 0; turn < 2; ++turn) {
            const std::string& rater = raters[static_cast<std::size_t>(at + turn) % 3];
            const std::string application = "c" + std::to_string(at);
            for (int item = 0; item < 4; ++item) {
                const int level = 1 + (at * 4 + item * 3 + turn) % 12 / 4 + at % 2 - (rater == "hard" ? 1 : 0);
                rows.push_back({application, application + rater, rater, "v", "stage", items + std::to_string(item),
                                std::clamp(level, 1, 4), due,
                                due + (rater == "hard" ? 2 : -20) * one_hour + at * one_day});
            }
        }
    return rows;
}

const Interviewer& of(const FoundInterviewers& found, const std::string& person) {
    return *std::ranges::find(found.interviewers, person, &Interviewer::person_id);
}

} // namespace

TEST_CASE("an interviewer's severity stands with interval, in logits and in levels, beside fit and lateness") {
    auto rows = settled(30);
    for (auto& row : rows) row.submitted_at = row.due_at + (row.interviewer_id == "hard" ? 2 : -20) * one_hour;
    const auto found = interviewer_figures(rows, for_ones_own);
    REQUIRE(found.interviewers.size() == 3);
    REQUIRE(found.groups.size() == 1);
    CHECK(found.groups.front().n.used == 240);
    CHECK(found.groups.front().agreement->pairs == 120);
    const Interviewer& hard = of(found, "hard");
    REQUIRE(hard.severity);
    CHECK(hard.n_cards == 20);
    CHECK(hard.n_candidates == 20);
    CHECK(hard.n_ratings == 80);
    CHECK(hard.severity->measure > of(found, "mild").severity->measure);
    CHECK(hard.severity->low < hard.severity->measure);
    CHECK(hard.severity->low > 0);
    CHECK(hard.severity->levels.estimate < 0);
    CHECK(hard.severity->levels.low < hard.severity->levels.estimate);
    CHECK(hard.severity->levels.high > hard.severity->levels.estimate);
    CHECK(hard.infit);
    CHECK(hard.halo);
    CHECK(hard.lateness->n_late == 20);
    CHECK(hard.lateness->median_hours == 2);
    CHECK(of(found, "mild").lateness->n_late == 0);
    CHECK(of(found, "mild").lateness->median_hours == -20);
    double sum = 0;
    for (const auto& each : found.interviewers) sum += each.severity->measure;
    CHECK(sum == doctest::Approx(0).epsilon(0.02));
}

TEST_CASE("items stand on the ruler of their group, the hardest first, where they have ratings enough") {
    auto rows = settled(30);
    for (auto& row : rows)
        if (row.item_id == "i3") row.score = std::max(*row.score - 1, 1);
    for (int at = 0; at < 9; ++at)
        for (const std::string person : {"mild", "plain", "hard"})
            rows.push_back({"few" + std::to_string(at), "few" + std::to_string(at) + person, person, "v", "stage",
                            "few", 2 + at % 2, due, due});
    const auto found = interviewer_figures(rows, for_ones_own);
    REQUIRE(found.groups.size() == 1);
    const auto& items = found.groups.front().items;
    REQUIRE(items.size() == 4); // "few" has 27 ratings, of nine candidates
    CHECK(items.front().item_id == "i3");
    CHECK(items.front().n_ratings == 60);
    CHECK(items.front().difficulty.low > items.back().difficulty.estimate);
    CHECK(items.front().difficulty.low < items.front().difficulty.estimate);
    for (const RuledItem& item : items) CHECK(item.set == 1); // another set than "few"
    const auto all = interviewer_figures(settled(30), for_ones_own);
    for (const RuledItem& item : all.groups.front().items) CHECK_FALSE(item.set);
}

TEST_CASE("below ten cards there is a sentence and no figure of any kind") {
    const auto found = interviewer_figures(settled(12), for_ones_own);
    for (const Interviewer& each : found.interviewers) {
        CHECK(each.n_cards == 8);
        CHECK_FALSE(each.severity);
        CHECK_FALSE(each.infit);
        CHECK_FALSE(each.halo);
        CHECK_FALSE(each.lateness);
        CHECK_FALSE(each.group);
        CHECK(each.drift.empty());
        CHECK(each.reason->find("8 cards count so far; 10 are needed") == 0);
    }
    CHECK(too_few_cards(0).find("No card counts") == 0);
    CHECK(too_few_cards(1).find("One card counts") == 0);
}

TEST_CASE("for others cards count in whole steps of five of a stage, those that settled last wait") {
    const auto all = settled(30);
    const auto counted = counted_rows(all, for_everybody_elses);
    CHECK(counted_rows(all, for_ones_own).size() == all.size());
    const auto found = interviewer_figures(counted, for_everybody_elses);
    for (const Interviewer& each : found.interviewers) CHECK(each.n_cards == 20);

    // In another stage each, they make no step there.
    auto elsewhere = all;
    for (auto& row : elsewhere)
        if (row.application_id > "c7") row.stage_id = "other";
    const auto fewer = interviewer_figures(counted_rows(elsewhere, for_everybody_elses), for_everybody_elses);
    for (const Interviewer& each : fewer.interviewers) CHECK(each.n_cards == 15);

    // One candidate more settles: nobody's figure moves by those two cards.
    auto more = settled(31);
    const auto after = interviewer_figures(counted_rows(more, for_everybody_elses), for_everybody_elses);
    for (const Interviewer& each : after.interviewers) {
        CHECK(each.n_cards == 20);
        CHECK(each.severity->measure == of(found, each.person_id).severity->measure);
        CHECK(each.infit == of(found, each.person_id).infit);
        CHECK(each.halo->estimate == of(found, each.person_id).halo->estimate);
    }
    // Whatever stands on the waiting cards, nobody can tell.
    for (auto& row : more)
        if (row.application_id == "c30") row.score = 5 - *row.score;
    const auto other = interviewer_figures(counted_rows(more, for_everybody_elses), for_everybody_elses);
    for (const Interviewer& each : other.interviewers)
        CHECK(each.severity->measure == of(after, each.person_id).severity->measure);
}

TEST_CASE("people who rate no candidate on the same item are measured apart, and whoever rates alone is told what "
          "would help") {
    auto rows = settled(30);
    auto others = settled(30, "j");
    for (auto& row : others) {
        row.interviewer_id += "-other";
        row.scorecard_id += "-other";
    }
    rows.insert(rows.end(), others.begin(), others.end());
    for (int at = 0; at < 12; ++at)
        rows.push_back({"c" + std::to_string(at), "alone" + std::to_string(at), "alone", "v", "stage", "own",
                        1 + at % 4, due, due});
    const auto found = interviewer_figures(rows, for_ones_own);
    REQUIRE(found.groups.size() == 2);
    CHECK(of(found, "hard").group == 1);
    CHECK(of(found, "hard-other").group == 2);
    CHECK_FALSE(of(found, "alone").severity);
    CHECK(of(found, "alone").reason->find("Nobody else rated the same candidates") == 0);
    CHECK(of(found, "alone").lateness);
}

TEST_CASE(
    "beside somebody who gave the highest level throughout there is nobody to compare with, and each is told so") {
    std::vector<SettledRow> rows;
    for (int at = 0; at < 12; ++at)
        for (const std::string rater : {"some", "most"})
            for (int item = 0; item < 4; ++item) {
                const std::string application = "c" + std::to_string(at);
                rows.push_back({application, application + rater, rater, "v", "stage", "i" + std::to_string(item),
                                rater == "most" ? 4 : 1 + (at + item * 3) % 4, due, due});
            }
    const auto found = interviewer_figures(rows, for_ones_own);
    CHECK_FALSE(of(found, "some").severity);
    CHECK(of(found, "some").reason->starts_with("Whoever else rated the same candidates gave only the lowest or"));
    CHECK_FALSE(of(found, "most").severity);
    CHECK(of(found, "most").reason->starts_with("Only the lowest or only the highest level was ever given"));
}

TEST_CASE("two panels on the same items stand on rulers of their own until a candidate joins them") {
    // The second panel met weaker candidates, and is as strict as the first.
    auto rows = settled(30);
    auto weaker = settled(30);
    for (auto& row : weaker) {
        row.interviewer_id += "-there";
        row.application_id += "-there";
        row.scorecard_id += "-there";
        row.score = std::max(*row.score - 1, 1);
    }
    rows.insert(rows.end(), weaker.begin(), weaker.end());
    const auto apart = interviewer_figures(rows, for_ones_own);
    REQUIRE(apart.groups.size() == 2);
    CHECK(apart.groups[0].n.raters == 3);
    CHECK(apart.groups[0].n.targets == 30);
    for (const std::string person : {"hard", "mild", "plain"}) {
        CHECK(of(apart, person).group == 1);
        CHECK(of(apart, person + "-there").group == 2);
    }
    // Each group has an average of its own: as many are above it as in the other.
    double sum = 0;
    for (const auto& each : apart.interviewers)
        if (each.group == 2) sum += each.severity->measure;
    CHECK(std::abs(sum) < 0.03);
    CHECK(of(apart, "hard-there").severity->low > 0);
    REQUIRE(apart.notes.size() == 1);
    CHECK(apart.notes.front().find("The interviewers fall into 2 groups, each with an average of its own") == 0);
    CHECK(apart.notes.front().find("One practice set that everybody rates, or one candidate") != std::string::npos);

    // The first ruler is the one without the other panel.
    const auto alone = interviewer_figures(settled(30), for_ones_own);
    CHECK(alone.notes.empty());
    CHECK(of(alone, "hard").severity->measure == of(apart, "hard").severity->measure);

    for (const std::string person : {"plain", "plain-there"})
        for (int item = 0; item < 4; ++item)
            rows.push_back({"shared", "shared" + person, person, "v", "stage", "i" + std::to_string(item), 2 + item % 2,
                            due, due});
    const auto joined = interviewer_figures(rows, for_ones_own);
    REQUIRE(joined.groups.size() == 1);
    CHECK(joined.groups[0].n.raters == 6);
    CHECK(joined.notes.empty());
}

TEST_CASE("whom only a third tells apart is not measured with the third missing") {
    // Ann and Ben rate one item each, never the same; Cho, whom nobody meets, knows how hard the two items are.
    std::vector<SettledRow> rows;
    for (int at = 0; at < 20; ++at) {
        const std::string both = "b" + std::to_string(at), other = "o" + std::to_string(at);
        rows.push_back({both, both + "ann", "ann", "v", "stage", "x", 1 + at % 4, due, due});
        rows.push_back({both, both + "ben", "ben", "v", "stage", "y", 1 + (at + 1) % 4, due, due});
        rows.push_back({other, other + "cho", "cho", "v", "stage", "x", 1 + at % 3, due, due});
        rows.push_back({other, other + "cho", "cho", "v", "stage", "y", 2 + at % 3, due, due});
    }
    const auto found = interviewer_figures(rows, for_ones_own);
    CHECK(found.groups.empty());
    for (const auto& each : found.interviewers) CHECK(each.reason->find("Nobody else rated the same candidates") == 0);
}

TEST_CASE("halo and drift are read within each guide, whose candidates and items nobody else's are") {
    auto rows = settled(30);
    auto second = settled(30, "j");
    for (auto& row : second) {
        row.application_id += "-second";
        row.scorecard_id += "-second";
        row.due_at = due + 90 * one_day;
    }
    rows.insert(rows.end(), second.begin(), second.end());
    const auto found = interviewer_figures(rows, for_ones_own);
    REQUIRE(found.groups.size() == 1);
    const Interviewer& hard = of(found, "hard");
    CHECK(hard.n_cards == 40);
    REQUIRE(hard.halo);
    const auto once = interviewer_figures(settled(30), for_ones_own);
    CHECK(hard.halo->high - hard.halo->low < of(once, "hard").halo->high - of(once, "hard").halo->low);
    REQUIRE(hard.drift.size() == 2);
    CHECK(hard.drift[0].quarter == "2026 Q3");
    CHECK(hard.drift[1].quarter == "2026 Q4");
    CHECK(hard.drift[0].n_ratings == 80);
}

// "hard" rates against the candidate before; cards come in in another order than candidates are numbered, the `turn`-th
// at its hour.
std::vector<SettledRow> contrasted(int candidates) {
    auto rows = settled(candidates);
    const auto is_strong = [](int candidate) { return candidate * 7 % 5 >= 2; };
    std::optional<int> before;
    for (int turn = 0; turn < candidates; ++turn) {
        const int candidate = turn * 27 % candidates;
        bool is_met = false;
        for (auto& row : rows) {
            if (row.application_id != "c" + std::to_string(candidate)) continue;
            const bool is_hard = row.interviewer_id == "hard";
            const int shift = !is_hard || !before ? 0 : is_strong(*before) ? -1 : 1;
            const int spread = (row.item_id.back() - '0' + candidate) % 2;
            row.score = std::clamp((is_strong(candidate) ? 3 : 2) + spread + shift, 1, 4);
            row.submitted_at = due + turn * one_hour;
            is_met |= is_hard;
        }
        if (is_met) before = candidate;
    }
    return rows;
}

TEST_CASE("contrast goes by the order in which cards came in, with its pairs and an interval within -1 and 1") {
    auto rows = contrasted(40);
    const auto found = interviewer_figures(rows, for_ones_own);
    const Interviewer& hard = of(found, "hard");
    REQUIRE(hard.contrast);
    CHECK(hard.contrast->n_pairs == hard.n_candidates - 1);
    CHECK(hard.contrast->correlation.high < 0);
    CHECK(hard.contrast->correlation.low >= -1);
    CHECK(hard.contrast->correlation.low < hard.contrast->correlation.estimate);

    // The order of the rows is nobody's; the one in which cards came in is.
    std::ranges::reverse(rows);
    CHECK(of(interviewer_figures(rows, for_ones_own), "hard").contrast->correlation.estimate ==
          hard.contrast->correlation.estimate);
    for (auto& row : rows) row.submitted_at = due;
    CHECK(of(interviewer_figures(rows, for_ones_own), "hard").contrast->correlation.estimate !=
          hard.contrast->correlation.estimate);
}

TEST_CASE("ten cards may be of too few candidates for a contrast, which then is left out") {
    auto rows = settled(30);
    std::erase_if(rows, [](const auto& row) { return row.application_id.size() == 2 || row.application_id > "c16"; });
    for (auto& row : rows) row.due_at = due;
    auto again = rows;
    for (auto& row : again) {
        row.scorecard_id += "again";
        row.item_id += "again";
    }
    rows.insert(rows.end(), again.begin(), again.end());
    const auto found = interviewer_figures(rows, for_ones_own);
    const auto placed = [](const Interviewer& each) { return each.severity.has_value(); };
    CHECK(std::ranges::any_of(found.interviewers, placed));
    for (const Interviewer& each : found.interviewers) CHECK_FALSE(each.contrast);
}

TEST_CASE("quarters") {
    CHECK(quarter_of(*from_rfc3339("2026-01-01T00:00:00Z")) == "2026 Q1");
    CHECK(quarter_of(*from_rfc3339("2026-12-31T23:59:59Z")) == "2026 Q4");
    CHECK(four_quarters_back(*from_rfc3339("2026-11-26T03:00:00Z")) == *from_rfc3339("2026-01-01T00:00:00Z"));
    CHECK(four_quarters_back(*from_rfc3339("2026-01-01T00:00:00Z")) == *from_rfc3339("2025-04-01T00:00:00Z"));
}
