#include <review/review.hpp>
#include <review/small_guide_test.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace assay::review {
namespace {

using testing::item;
using testing::question;
using testing::small_guide;

std::vector<GuideFinding> findings_of(const importer::Guide& guide, std::string_view code) {
    std::vector<GuideFinding> found = review(guide).findings;
    std::erase_if(found, [&](const GuideFinding& each) { return each.code != code; });
    return found;
}

TEST_CASE("a sound guide gets its matrix and no finding") {
    const GuideReview reviewed = review(small_guide());
    for (const GuideFinding& each : reviewed.findings) FAIL_CHECK(each.code << ": " << each.sentence);
    REQUIRE(reviewed.stages.size() == 2);
    CHECK(reviewed.stages[0].matrix == std::vector<std::vector<int>>{{2, 0}, {0, 2}});
    CHECK(reviewed.stages[0].asked == std::vector<int>{1, 1});
    CHECK(reviewed.stages[1].matrix == std::vector<std::vector<int>>{{2}});
    CHECK_FALSE(has_errors(reviewed));
}

TEST_CASE("an item that no question speaks of is rated and never asked") {
    importer::Guide guide = small_guide();
    guide.stages[0].scorecard.items.push_back(
        item("Bookkeeping", {"Invoices were not reached", "Loses invoices", "Files invoices late",
                             "Closes the ledger monthly", "Auditors found nothing"}));
    const auto found = findings_of(guide, "item-not-asked");
    REQUIRE(found.size() == 1);
    CHECK(found[0].pointer == "/stages/0/scorecard/items/2/name");
    CHECK(found[0].quote == "Bookkeeping");
    CHECK(found[0].sentence.contains("First talk"));
    CHECK(review(guide).stages[0].asked == std::vector<int>{1, 1, 0});
}

TEST_CASE("a work sample is asked by what it lists") {
    importer::Guide guide = small_guide();
    importer::Stage& stage = guide.stages.emplace_back(testing::stage(
        "Bake at home", {},
        {item("Crust", {"Not seen", "Pale crust", "Uneven crust", "Even crust", "Crust sings"}),
         item("Labelling", {"Not seen", "No label", "Wrong label", "Right label", "Label tells allergens"})}));
    stage.kind = importer::StageKind::work_sample;
    stage.candidate_directions.lists.push_back(
        {"What we look at", {"The crust of both loaves", "A label with allergens"}});
    const GuideReview reviewed = review(guide);
    CHECK(reviewed.stages[2].asked == std::vector<int>{1, 1});
    CHECK(reviewed.stages[2].needed_minutes == importer::Range{0, 0});
    CHECK(findings_of(guide, "item-not-asked").empty());
    CHECK(findings_of(guide, "no-minutes").empty());
}

TEST_CASE("outcomes that a stage forecasts unasked are told once a stage, and once where nothing asks at all") {
    importer::Guide guide = small_guide();
    guide.profile.outcomes = {"Open a second shop within a year"};
    importer::Item outcome = item("Open a second shop", {"Nothing heard", "Would stay with one shop", "Would open late",
                                                         "Would open the shop in time", "Would open two shops"});
    outcome.kind = importer::ItemKind::outcome;
    outcome.outcome = 0;
    for (importer::Stage& stage : guide.stages) stage.scorecard.items.push_back(outcome);
    CHECK(findings_of(guide, "outcomes-without-question").size() == 2);
    REQUIRE(findings_of(guide, "outcome-not-asked").size() == 1);
    CHECK(findings_of(guide, "stage-overlap").empty());
    guide.stages[1].questions.push_back(question("When did you last open a shop, and in what time?"));
    CHECK(findings_of(guide, "outcomes-without-question").size() == 1);
    CHECK(findings_of(guide, "outcome-not-asked").empty());
}

TEST_CASE("a question that no item speaks of is asked and not rated, the invitation to ask back is not") {
    importer::Guide guide = small_guide();
    guide.stages[1].questions.push_back(question("Which newspapers do you read on the tram?"));
    guide.stages[1].questions.push_back(question("What questions do you have for us?"));
    const auto found = findings_of(guide, "question-not-rated");
    REQUIRE(found.size() == 1);
    CHECK(found[0].pointer == "/stages/1/questions/1/text");
}

TEST_CASE("a question that comes back is named with the one it repeats") {
    importer::Guide guide = small_guide();
    guide.stages[1].questions.push_back(question("Describe a batch of bread that failed. How did you trace the cause?",
                                                 {"Sign that the batch failed", "Search for the cause"}));
    const auto found = findings_of(guide, "question-repeated");
    REQUIRE(found.size() == 1);
    CHECK(found[0].pointer == "/stages/1/questions/1/text");
    CHECK(found[0].others == std::vector<std::string>{"/stages/0/questions/0/text"});
    CHECK(found[0].sentence.contains("2 of its 2 areas"));
}

TEST_CASE("too little time, no time, no time for the candidate") {
    importer::Guide guide = small_guide();
    guide.stages[0].minutes = {8, 10};
    const auto short_stage = findings_of(guide, "too-little-time");
    REQUIRE(short_stage.size() == 1);
    CHECK(short_stage[0].pointer == "/stages/0/minutes");
    guide.stages[0].minutes.reset();
    CHECK(findings_of(guide, "too-little-time").empty());
    CHECK(findings_of(guide, "no-minutes").size() == 1);
    guide.stages[1].candidate_question_minutes.reset();
    CHECK(findings_of(guide, "no-candidate-minutes").size() == 1);
    guide.stages[1].interviewer_directions.paragraphs = {"Keep ten minutes for what they want to ask."};
    CHECK(findings_of(guide, "no-candidate-minutes").empty());
}

TEST_CASE("more competencies than a person keeps apart") {
    importer::Guide guide = small_guide();
    for (const char* name : {"Salt", "Yeast", "Rye", "Spelt", "Oats", "Malt", "Poppy", "Caraway"})
        guide.stages[0].scorecard.items.push_back(item(name, {"a", "b", "c", "d", "e"}));
    CHECK(findings_of(guide, "too-many-items").size() == 1);
}

TEST_CASE("a competency of two stages overlaps, one twice in a stage is worse") {
    importer::Guide guide = small_guide();
    guide.stages[1].scorecard.items.push_back(guide.stages[0].scorecard.items[1]);
    auto found = findings_of(guide, "stage-overlap");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == importer::Severity::note);
    CHECK(found[0].sentence.contains("both in First talk and in Second talk"));
    guide.stages[1].scorecard.items.back() = guide.stages[1].scorecard.items.front();
    found = findings_of(guide, "stage-overlap");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == importer::Severity::warning);
}

TEST_CASE("gaps of a scale") {
    importer::Guide guide = small_guide();
    auto& items = guide.stages[0].scorecard.items;
    items[0].anchors.erase(items[0].anchors.begin() + 2);
    REQUIRE(findings_of(guide, "anchors-missing").size() == 1);
    CHECK(findings_of(guide, "anchors-missing")[0].sentence.contains("level 2"));
    items[1].anchors[3].text = "plans a day, and runs late!";
    REQUIRE(findings_of(guide, "anchors-equal").size() == 1);
    CHECK(findings_of(guide, "anchors-equal")[0].pointer == "/stages/0/scorecard/items/1/anchors/3/text");
    CHECK(findings_of(guide, "anchors-alike").empty());
    guide.stages[1].scorecard.items[0].anchors.erase(guide.stages[1].scorecard.items[0].anchors.begin());
    CHECK(findings_of(guide, "level-0-missing").size() == 1);
    items[0].anchors.clear();
    CHECK(findings_of(guide, "anchors-missing")[0].sentence.contains("no anchors"));
}

TEST_CASE("a guide without stages is an error, lines without a place are a warning") {
    CHECK(has_errors(review(importer::Guide{})));
    importer::Guide guide = small_guide();
    guide.unplaced = {{3, "Remember the keys"}, {9, "and the light"}};
    const auto found = findings_of(guide, "lines-unplaced");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence.contains("2 lines"));
    CHECK(found[0].sentence.contains("Remember the keys"));
}

TEST_CASE("placeholders with their places, and brackets that are none") {
    importer::Guide guide = small_guide();
    guide.introduction = "How [Company] bakes, and [Company] sells.";
    guide.stages[0].questions[0].follow_ups = {"Have you heard of [Mystery]?", "What does [this mean"};
    guide.placeholders = {{"Company", importer::PlaceholderScope::organisation}, {"deadline"}};
    const GuideReview reviewed = review(guide);
    REQUIRE(reviewed.placeholders.size() == 2);
    CHECK(reviewed.placeholders[0].occurrences == 2);
    CHECK(reviewed.placeholders[0].pointers == std::vector<std::string>{"/introduction"});
    CHECK(findings_of(guide, "placeholder-unused").size() == 1);
    CHECK(findings_of(guide, "unknown-placeholder")[0].quote == "[Mystery]");
    CHECK(findings_of(guide, "unclosed-bracket")[0].pointer == "/stages/0/questions/0/follow_ups/1");
}

} // namespace
} // namespace assay::review
