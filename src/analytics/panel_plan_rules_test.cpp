#include <analytics/panel_plan_rules.hpp>

#include <doctest/doctest.h>

#include <algorithm>

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
    for (const VarianceShare& each : plan.variance) all += each.share;
    CHECK(all == doctest::Approx(1).epsilon(0.01));
    CHECK(plan.variance.front().source == "candidates");
    REQUIRE(plan.needed);
    CHECK(plan.panels[static_cast<std::size_t>(*plan.needed) - 1].reliability >= reliability_wanted);
}

TEST_CASE("with few candidates, or one interviewer, the literature stands in, and says so") {
    for (const auto& rows : {rated(9), std::vector<RatedRow>{}}) {
        const PanelPlan plan = plan_panels(rows);
        CHECK(plan.basis == "literature");
        CHECK(plan.reasons.at("ratings").starts_with("A plan from one's own ratings needs 10 candidates"));
        CHECK_FALSE(plan.items);
        CHECK(plan.variance.empty());
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
