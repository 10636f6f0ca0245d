#include <guides/guide_texts_rules.hpp>
#include <guides/test_guide.hpp>

#include <doctest/doctest.h>

namespace assay::guides {
namespace {

TEST_CASE("every place of a placeholder is found, with its pointer and in words") {
    const importer::Guide guide = test_guide();
    const auto places = places_of_placeholders(guide);
    for (const importer::Placeholder& each : guide.placeholders) {
        INFO(each.text);
        REQUIRE(places.contains(each.text));
        CHECK(places.at(each.text).size() == static_cast<std::size_t>(each.occurrences));
    }
    const auto& company = places.at("Company");
    CHECK(company[0].pointer == "/introduction");
    CHECK(company[0].label == "Introduction");
    CHECK(company[2].pointer == "/stages/0/questions/0/text");
    CHECK(company[2].label == "Screen, question 1");
    CHECK(places.at("BSc/MSc")[0].label == "Job description, Requirements");
}

TEST_CASE("a filled part keeps its ids and leaves unknown brackets alone") {
    importer::Stage stage = test_stage("Screen", importer::StageKind::screen);
    stage.id = std::string("[Company]");
    const importer::Stage shown = filled_part(stage, {{"Company", "Nordlicht"}});
    CHECK(*shown.id == "[Company]");
    CHECK(shown.candidate_directions.paragraphs[0] == "Hello [Candidate], thank you for talking to Nordlicht.");
    CHECK(shown.questions[0].text == "How would you start at Nordlicht in [location]?");
}

TEST_CASE("places inside scorecards, debrief and references have words too") {
    const importer::Guide guide = test_guide();
    CHECK(place_in_words(guide, "/stages/1/scorecard/items/1/anchors/2/text") ==
          "Crossing interview, scorecard, Ships in a quarter");
    CHECK(place_in_words(guide, "/debrief/questions/0/guidance") == "Debrief, question 1");
    CHECK(place_in_words(guide, "/references/scorecard/items/0/name") == "Reference checks, scorecard, Reliability");
    CHECK(place_in_words(guide, "/profile/outcomes/0") == "Candidate profile, outcome 1");
}

} // namespace
} // namespace assay::guides
