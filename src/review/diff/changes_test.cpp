#include <review/changes.hpp>
#include <review/diff/alignment.hpp>
#include <review/small_guide_test.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace assay::review {
namespace {

using testing::question;
using testing::small_guide;

std::vector<std::string> sentences(const importer::Guide& before, const importer::Guide& after) {
    std::vector<std::string> all;
    for (const VersionChange& each : changes_between(before, after).changes) all.push_back(each.sentence);
    return all;
}

using Sentences = std::vector<std::string>;

TEST_CASE("equal guides have no changes") {
    const VersionChanges changes = changes_between(small_guide(), small_guide());
    CHECK(changes.changes.empty());
    CHECK(changes.scorecard_items.empty());
}

TEST_CASE("lists are matched by text, likeness and place") {
    const Alignment moved = align({"a b", "c d", "e f"}, {"c d", "e f", "a b"});
    CHECK(moved.origin == std::vector<std::optional<std::size_t>>{1, 2, 0});
    CHECK(moved.is_moved == std::vector<bool>{false, false, true});
    const Alignment twins = align({"same", "same"}, {"same", "same", "same"});
    CHECK(twins.origin == std::vector<std::optional<std::size_t>>{0, 1, std::nullopt});
    const Alignment alike = align({"flour water salt", "oven fire"}, {"oven coal fire", "flour water yeast salt"});
    CHECK(alike.origin == std::vector<std::optional<std::size_t>>{1, 0});
    CHECK(align({"x y"}, {}).removed == std::vector<std::size_t>{0});
    CHECK(align({}, {}).origin.empty());
}

TEST_CASE("an anchor that changed, and the item whose ratings mean something else") {
    importer::Guide after = small_guide();
    after.stages[0].scorecard.items[0].anchors[3].text = "Traced the cause and told the owner";
    const VersionChanges changes = changes_between(small_guide(), after);
    REQUIRE(changes.changes.size() == 1);
    CHECK(changes.changes[0].sentence == "Anchor 3 of “Tracing failed batches” in First talk changed.");
    CHECK(changes.changes[0].pointer == "/stages/0/scorecard/items/0/anchors/3/text");
    CHECK(changes.changes[0].before == "Compared batches and traced the cause");
    CHECK(changes.changes[0].after == "Traced the cause and told the owner");
    REQUIRE(changes.scorecard_items.size() == 1);
    CHECK(changes.scorecard_items[0].name == "Tracing failed batches");
    CHECK(changes.scorecard_items[0].stage == "First talk");
}

TEST_CASE("the same change of a shared item is told once, and every item is touched") {
    importer::Guide before = small_guide();
    before.stages[1].scorecard.items.push_back(before.stages[0].scorecard.items[0]);
    importer::Guide after = before;
    after.stages[0].scorecard.items[0].anchors[1].text = "Blames the weather";
    after.stages[1].scorecard.items[1].anchors[1].text = "Blames the weather";
    CHECK(sentences(before, after) == Sentences{"Anchor 1 of “Tracing failed batches” changed in 2 stages."});
    CHECK(changes_between(before, after).scorecard_items.size() == 2);
}

TEST_CASE("questions move, change, come and go") {
    const importer::Guide before = small_guide();
    importer::Guide after = before;
    std::swap(after.stages[0].questions[0], after.stages[0].questions[1]);
    CHECK(sentences(before, after).size() == 1);
    CHECK(sentences(before, after)[0].contains("moved to place"));

    after = before;
    after.stages[0].questions[1].follow_ups.push_back("Who drew up the plan?");
    after.stages[0].questions[1].areas_to_cover.pop_back();
    CHECK(sentences(before, after) ==
          Sentences{"Area 2 removed from question 2 of First talk.", "Follow-up added to question 2 of First talk."});

    after = before;
    after.stages[0].questions[1].text = "How did you last plan the oven for Easter?";
    CHECK(sentences(before, after) == Sentences{"Question 2 of First talk changed."});

    after = before;
    after.stages[1].questions.push_back(question("Which supplier did you drop?"));
    after.stages[0].questions.erase(after.stages[0].questions.begin() + 1);
    CHECK(sentences(before, after) ==
          Sentences{"Question 2 of First talk was removed.", "Question 2 of Second talk is new."});
}

TEST_CASE("a question that moves to another stage is moved, not removed and added") {
    const importer::Guide before = small_guide();
    importer::Guide after = before;
    after.stages[1].questions.push_back(after.stages[0].questions[1]);
    after.stages[0].questions.pop_back();
    CHECK(sentences(before, after) == Sentences{"Question 2 of First talk moved to Second talk, as question 2."});
}

TEST_CASE("stages move, are renamed, get other minutes, come and go") {
    const importer::Guide before = small_guide();
    importer::Guide after = before;
    after.stages[0].title = "Phone call";
    after.stages[0].minutes = {60, 60};
    CHECK(sentences(before, after) ==
          Sentences{"Stage First talk is now called Phone call.", "Minutes of Phone call changed from 45-60 to 60."});
    after = before;
    std::swap(after.stages[0], after.stages[1]);
    CHECK(sentences(before, after).size() == 1);
    after = before;
    after.stages.pop_back();
    CHECK(sentences(before, after).front() == "Stage Second talk was removed.");
    CHECK(sentences(after, before).front() == "Stage Second talk was added.");
}

TEST_CASE("items are renamed, added and removed") {
    const importer::Guide before = small_guide();
    importer::Guide after = before;
    after.stages[0].scorecard.items[1].name = "Loading";
    const VersionChanges changes = changes_between(before, after);
    REQUIRE(changes.changes.size() == 1);
    CHECK(changes.changes[0].sentence == "Item “Oven planning” of First talk is now called “Loading”.");
    CHECK(changes.scorecard_items.size() == 1);
    after = before;
    after.stages[0].scorecard.items.pop_back();
    CHECK(sentences(before, after) == Sentences{"Item “Oven planning” was removed from the scorecard of First talk."});
    CHECK(sentences(after, before) == Sentences{"Item “Oven planning” was added to the scorecard of First talk."});
}

TEST_CASE("everything around the stages") {
    const importer::Guide before = small_guide();
    importer::Guide after = before;
    after.title = "Head baker";
    after.introduction = "Read this first.";
    after.profile.outcomes = {"Open a second shop"};
    after.profile.competencies = {{"Calm", "Stays calm"}};
    after.stages[0].interviewer_directions.lists.push_back({"Listen for", {"Own part"}});
    after.stages[0].scorecard.recommendation = {{1, "No"}};
    after.debrief.questions.push_back({{}, "What is open?", ""});
    after.references.questions.push_back({{}, "How long?", "", {}});
    after.faq = {{"Why?", "Because."}};
    after.placeholders = {{"Company"}};
    const Sentences found = sentences(before, after);
    const Sentences wanted = {"The title changed.",
                              "The introduction was added.",
                              "Competency added to the profile.",
                              "Outcome added to the profile.",
                              "Placeholder [Company] is new.",
                              "List added to the directions for the interviewer of First talk.",
                              "Point added to “Listen for” in the directions for the interviewer of First talk.",
                              "Level added to the recommendation of First talk.",
                              "Question added to the debrief.",
                              "Question added to the reference checks.",
                              "Answer added to the questions and answers."};
    for (const std::string& each : wanted) {
        CAPTURE(each);
        CHECK(std::ranges::find(found, each) != found.end());
    }
    CHECK(found.size() == wanted.size());
}

} // namespace
} // namespace assay::review
