#include <analytics/panel_plan_rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace assay::analytics;

namespace {

// Candidates of rising ability, each met by three of four interviewers, who part by a level now and then.
std::vector<RatedRow> rated(int candidates) {
    std::vector<RatedRow> rows;
    for (int at = 0; at < candidates; ++at)
        for (int turn = 0; turn < 3; ++turn)
            for (int item = 0; item < 5; ++item) {
                const int level = 1 + at * 4 / candidates + ((at * 7 + turn * 5 + item * 3) % 4 == 0 ? 1 : 0);
                rows.push_back({"c" + std::to_string(at), "r" + std::to_string((at + turn) % 4),
                                "i" + std::to_string(item), std::clamp(level, 1, 4)});
            }
    return rows;
}

PanelPlan plan_panels(const std::vector<RatedRow>& rows) {
    WhyNot why_not;
    if (auto plan = plan_from_job(rows, why_not)) return *plan;
    return plan_from_literature(why_not);
}

// As cards of settled candidates, in the order of the rows; `prefix` makes them those of another guide.
std::vector<SettledRow> settled(const std::vector<RatedRow>& rows, const std::string& prefix = "") {
    std::vector<SettledRow> made;
    for (const RatedRow& row : rows) {
        const std::string candidate = prefix + row.application_id;
        made.push_back({candidate,
                        candidate + row.interviewer_id,
                        row.interviewer_id,
                        prefix + "guide",
                        "stage",
                        prefix + row.item_id,
                        row.score,
                        {},
                        {static_cast<std::int64_t>(made.size())}});
    }
    return made;
}

std::vector<SettledRow> together(std::vector<SettledRow> one, const std::vector<SettledRow>& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

} // namespace

TEST_CASE(
    "a plan from ratings: reliability grows with interviewers, with its interval and what the variance comes from") {
    const PanelPlan plan = plan_panels(rated(24));
    CHECK(plan.basis == "ratings");
    CHECK(plan.reasons.empty());
    CHECK(plan.n.targets == 24);
    CHECK(plan.items == 5);
    REQUIRE(plan.panels.size() == most_planned);
    double before = 0;
    for (const PlannedPanel& each : plan.panels) {
        CHECK(each.reliability > before);
        REQUIRE(each.low);
        CHECK(*each.low <= each.reliability);
        CHECK(*each.high >= each.reliability);
        before = each.reliability;
    }
    double all = 0;
    for (const VarianceShare& each : plan.variance) {
        all += each.share;
        REQUIRE(each.low);
        CHECK(*each.low >= 0);
        CHECK(*each.low <= each.share);
        CHECK(*each.high >= each.share);
        CHECK(*each.high <= 1);
    }
    CHECK(all == doctest::Approx(1).epsilon(0.01));
    CHECK(plan.variance.front().source == "candidates");
    REQUIRE(plan.needed);
    CHECK(plan.panels[static_cast<std::size_t>(*plan.needed) - 1].reliability >= reliability_wanted);
}

TEST_CASE("with few candidates, or one interviewer, the literature stands in, and says so") {
    for (const auto& rows : {rated(9), std::vector<RatedRow>{}}) {
        const PanelPlan plan = plan_panels(rows);
        CHECK(plan.basis == "literature");
        CHECK(plan.reasons.at("ratings").starts_with("A plan from the job's own ratings needs 10 candidates"));
        CHECK_FALSE(plan.items);
        CHECK(plan.variance.empty());
        // Of ratings that no figure stands on nothing is said, not even how many there are.
        CHECK(plan.n.used == 0);
        CHECK(plan.n.targets == 0);
        // 0.44 for one; two: 0.88 / 1.44; three: 1.32 / 1.88.
        CHECK(plan.panels[0].reliability == doctest::Approx(0.44));
        CHECK(plan.panels[1].reliability == doctest::Approx(0.611));
        CHECK(plan.panels[2].reliability == doctest::Approx(0.702));
        CHECK_FALSE(plan.panels[0].low);
        CHECK(plan.needed == 6);
    }
    auto alone = rated(24);
    for (RatedRow& row : alone) row.interviewer_id = "one";
    CHECK(plan_panels(alone).basis == "literature");
}

TEST_CASE("ratings that do not tell fall back on the literature with the engine's reason") {
    auto alike = rated(24);
    for (RatedRow& row : alike) row.score = 3;
    const PanelPlan same = plan_panels(alike);
    CHECK(same.basis == "literature");
    CHECK(same.reasons.at("ratings").starts_with("All ratings are the same"));
    // Nothing but chance: every candidate got the same levels in another order.
    std::vector<RatedRow> chance;
    for (int at = 0; at < 16; ++at)
        for (int turn = 0; turn < 2; ++turn)
            for (int item = 0; item < 4; ++item)
                chance.push_back({"c" + std::to_string(at), "r" + std::to_string((at + turn) % 3),
                                  "i" + std::to_string(item), 1 + (at + turn * 2 + item) % 4});
    const PanelPlan none = plan_panels(chance);
    CHECK(none.basis == "literature");
    CHECK(none.reasons.at("ratings").starts_with("The candidates rated so far do not differ"));
}

TEST_CASE("where the job has too little, settled candidates of its guide tell: in whole steps, with two decimals") {
    WhyNot why_not;
    CHECK_FALSE(plan_from_job(rated(9), why_not));
    const auto plan = plan_from_guide(settled(rated(40)), why_not);
    REQUIRE(plan);
    CHECK(plan->basis == "guide");
    CHECK(plan->items == 5);
    CHECK(plan->reasons.size() == 1);
    CHECK(plan->reasons.contains("ratings"));
    // 120 cards of four people, 30 of each: whole steps of five.
    CHECK(plan->n.used == 600);
    for (const PlannedPanel& each : plan->panels)
        CHECK(each.reliability * 100 == doctest::Approx(std::round(each.reliability * 100)));
    // One card more of each of three people changes nothing: a step takes five.
    auto one_more = rated(41);
    const auto again = plan_from_guide(settled(one_more), why_not);
    CHECK(again->n.used == 600);
    // Of the step of nobody, nothing is told.
    CHECK_FALSE(plan_from_guide(settled(rated(6)), why_not));
    CHECK(why_not.at("guide").starts_with("A plan from all jobs with this version of the guide needs 10"));
}

TEST_CASE("ratings of several guides are put together less each guide's mean: a strong field is no candidate") {
    WhyNot why_not;
    const auto middling = rated(40);
    auto easy = middling;
    for (RatedRow& row : easy) row.score += 10; // another guide's field, better throughout
    const auto alone = plan_from_organisation(settled(middling), why_not);
    const auto both = plan_from_organisation(together(settled(middling), settled(easy, "other-")), why_not);
    REQUIRE(alone);
    REQUIRE(both);
    CHECK(both->basis == "organisation");
    CHECK(both->n.targets == 2 * alone->n.targets);
    for (std::size_t at = 0; at < both->panels.size(); ++at)
        CHECK(both->panels[at].reliability == doctest::Approx(alone->panels[at].reliability).epsilon(0.03));
    CHECK(both->variance.front().share == doctest::Approx(alone->variance.front().share).epsilon(0.1));
}

TEST_CASE("a guide with fewer than five settled candidates does not count among those of the organisation") {
    WhyNot why_not;
    // 27 and 3 cards of each of four people: all of them in whole steps, so it is the guide that leaves them out.
    const auto plan = plan_from_organisation(together(settled(rated(36)), settled(rated(4), "small-")), why_not);
    REQUIRE(plan);
    CHECK(plan->n.targets == 36);
    CHECK_FALSE(plan_from_organisation({}, why_not));
    CHECK(why_not.at("organisation").starts_with("A plan from all guides needs 10 candidates"));
    const PanelPlan none = plan_from_literature(why_not);
    CHECK(none.reasons == why_not);
}
