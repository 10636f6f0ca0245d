#include <overviews/timeline_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using overviews::timeline_text;

namespace {

guides::CataloguedGuide guide_with_screen() {
    guides::CataloguedGuide guide;
    guide.guide.stages.emplace_back();
    guide.guide.stages[0].id = std::string("s1");
    guide.guide.stages[0].title = "Screen";
    guide.stages_by_id.emplace(*guide.guide.stages[0].id, 0);
    return guide;
}

} // namespace

TEST_CASE("moves and passes name their stage") {
    const auto guide = guide_with_screen();
    CHECK(timeline_text("application/moved", R"({"from":{},"to":{"phase":"stage","stage_id":"s1"}})", guide, false) ==
          "Moved to Screen");
    CHECK(timeline_text("application/moved", R"({"to":{"phase":"offer","stage_id":null}})", guide, false) ==
          "Moved to Offer");
    CHECK(timeline_text("application/stage-passed", R"({"stage_id":"s1"})", guide, false) == "Passed Screen");
    CHECK(timeline_text("application/stage-passed", R"({"stage_id":"gone"})", guide, false) ==
          "Passed a stage of an earlier guide version");
    CHECK(timeline_text("application/rejected", R"({"reason":"Role filled"})", guide, false) ==
          "Rejected. Reason: Role filled");
    CHECK(timeline_text("application/withdrawn", R"({"reason":""})", guide, false) == "Withdrew");
}

TEST_CASE("the timeline is silent about scorecards, votes and whatever it does not know") {
    const auto guide = guide_with_screen();
    for (const bool sees : {false, true})
        for (const auto* action : {"scorecard/submitted", "scorecard/amended", "scorecard/read-by-administrator",
                                   "debrief/voted", "debrief/note-written", "assignment/made", "seal/opened", "x"})
            CHECK_FALSE(timeline_text(action, "{}", guide, sees));
    CHECK_FALSE(timeline_text("reference/recorded", "{}", guide, false));
    CHECK(timeline_text("reference/recorded", "{}", guide, true) == "Reference recorded");
    CHECK(timeline_text("interview/booked", "not json", guide, false) == "Interview booked");
}

TEST_CASE("a move without a stage names the phase, and one that says nothing is only a move") {
    const auto guide = guide_with_screen();
    const auto moved = [&](const char* details) { return timeline_text("application/moved", details, guide, false); };
    CHECK(moved(R"({"to":{"phase":"applied"}})") == "Moved to Applied");
    CHECK(moved(R"({"to":{"phase":"stage"}})") == "Moved to a stage");
    CHECK(moved(R"({"to":{"phase":"debrief"}})") == "Moved to Debrief");
    CHECK(moved(R"({"to":{"phase":"references"}})") == "Moved to References");
    CHECK(moved(R"({"to":{"phase":"closed"}})") == "Moved to Closed");
    CHECK(moved(R"({"to":{"phase":"orbit"}})") == "Moved to another place");
    CHECK(moved(R"({"to":{"phase":3}})") == "Moved to another place");
    CHECK(moved(R"({"to":"offer"})") == "Moved to another place");
    CHECK(moved(R"({"to":{"phase":"stage","stage_id":"gone"}})") == "Moved to a stage of an earlier guide version");
    CHECK(moved("{}") == "Moved");
    CHECK(moved("[]") == "Moved");
    CHECK(moved("not json") == "Moved");
}

TEST_CASE("reasons are told of applications alone") {
    const auto guide = guide_with_screen();
    CHECK(timeline_text("interview/cancelled", R"({"reason":"Ill"})", guide, true) == "Interview cancelled");
    CHECK(timeline_text("decision/made", R"({"reason":"Thin"})", guide, true) == "Decision recorded");
    CHECK(timeline_text("application/rejected", R"({"reason":5})", guide, true) == "Rejected");
    CHECK(timeline_text("application/reopened", "{}", guide, true) == "Reopened");
}
