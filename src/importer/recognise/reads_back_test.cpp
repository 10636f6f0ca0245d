// Documents that once read back otherwise than they were read.
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
namespace {

Guide guide_reading_back(std::string_view text, std::string_view name = "guide.txt") {
    auto parsed = parse(text, name);
    REQUIRE(parsed.has_value());
    CHECK(testing::fault_in_account(*parsed) == "");
    CHECK(testing::fault_in_round_trip(*parsed) == "");
    return std::move(parsed->guide);
}

// A guide that no reader made, as it is edited.
void check_reads_back(Guide guide) {
    ParsedGuide parsed;
    parsed.guide = std::move(guide);
    CHECK(testing::fault_in_round_trip(parsed) == "");
}

Stage stage_called(std::string_view title) {
    Stage stage;
    stage.title = title;
    return stage;
}

} // namespace

TEST_CASE("a line over a label is its question however far it is indented, unless it hangs under another one") {
    const Guide loose = guide_reading_back("Panel Interview\nInterview Questions\n    The night shift\n  Look for:\n"
                                           "  - calm\n\nWhy bees?\n");
    REQUIRE(loose.stages.at(0).questions.size() == 2);
    CHECK(loose.stages[0].questions[0].text == "The night shift");
    CHECK(loose.stages[0].questions[0].areas_to_cover == std::vector<std::string>{"calm"});
    const Guide hanging = guide_reading_back("Panel Interview\nInterview Questions\n1. Why bees?\n     honey\n"
                                             "   Look for:\n   - calm\n");
    CHECK(hanging.stages.at(0).questions.size() == 1);
}

TEST_CASE("a level that has lost its item is no heading over the next question, though a number stands before it") {
    const Guide guide = guide_reading_back("Panel Interview\nInterview Questions\n1. Why bees?\n   - Listen for: joy\n"
                                           "2. 4: Has begun to do something about it\n3. And wasps?\n");
    REQUIRE(guide.stages.at(0).questions.size() == 2);
    CHECK(guide.stages[0].questions[0].areas_to_cover.size() == 2);
}

TEST_CASE("words spoken over two paragraphs stay in the script") {
    const Guide guide =
        guide_reading_back("Exercise\nDirections for the Interviewer\nSend it.\n"
                           "Directions to Share with Candidate\nPlan an hour.\n\n"
                           "\"Welcome to the exercise. We\n\nwrite, and the end is for your questions.\"\n\n"
                           "Interview Questions\nWhy bees?\n");
    REQUIRE(guide.stages.size() == 1);
    CHECK(guide.stages[0].candidate_directions.paragraphs.size() == 3);
    CHECK(guide.stages[0].questions.size() == 1);
}

TEST_CASE("a question among the frequently asked opens no stage, whatever its answer looks like") {
    const Guide guide =
        guide_reading_back("Frequently Asked Questions\nMay we ask for a licence?\n"
                           "Directions to Share with Candidate\nYou may say that it helps.\nIs it fair?\nYes.\n");
    CHECK(guide.stages.empty());
    CHECK(guide.faq.size() == 2);
}

TEST_CASE("the head of a mail is no item, though levels stand under it") {
    const Guide guide = guide_reading_back(
        "From: Odile\nTo: Bram\nSubject: the cook\n3: cooks\n4: finds money\n\nCall me after six.\n");
    CHECK(guide.stages.empty());
    CHECK(guide.introduction.starts_with("From: Odile\n\nTo: Bram\n\n3: cooks"));
}

TEST_CASE("an item may ask without levels under it, or be called like a part of a guide over a single one") {
    Guide guide;
    guide.title = "A guide";
    Stage& stage = guide.stages.emplace_back(stage_called("Panel Interview"));
    for (const char* name : {"again?", "Candidate", "Tact"}) stage.scorecard.items.emplace_back().name = name;
    stage.scorecard.items[1].anchors = {{4, "Speaks of it"}};
    stage.scorecard.items[2].anchors = {{0, "Not seen"}, {1, "None"}};
    check_reads_back(std::move(guide));
}

TEST_CASE("a job title may end like a sentence") {
    Guide guide;
    guide.title = "A guide";
    guide.job_description.title = "Baker at Rye and Daughters Ltd.";
    guide.job_description.sections.push_back({"About us", SectionKind::about, {"We bake."}, {}, {}});
    check_reads_back(std::move(guide));
}

} // namespace assay::importer
