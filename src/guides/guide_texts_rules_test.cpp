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

// A guide with one entry in every list and a text of its own in every field.
importer::Guide guide_with_every_text() {
    importer::Guide guide;
    const importer::Directions directions{{"p"}, {{"h", {"b"}, 1}}};
    const importer::Item item{std::string("id"), "Care", importer::ItemKind::competency, {}, {{1, "a"}}};
    guide.how_to_use = {{"Before", "t"}};
    guide.job_description = {"t", {{"About", importer::SectionKind::about, {"p"}, {"b"}, {0}}}};
    guide.process = {{"Screen", "t", {}}};
    guide.profile = {"o", {{"Calm", "t"}}, {"Ships"}, {{"Kind", "t"}}};
    guide.placeholders = {{"Company", importer::PlaceholderScope::job, importer::PlaceholderKind::text, {"c"}, 1, {1}}};
    guide.stages.emplace_back();
    guide.stages[0].id = std::string("id");
    guide.stages[0].title = "Talk";
    guide.stages[0].interviewer_directions = guide.stages[0].candidate_directions = directions;
    guide.stages[0].questions = {{std::string("id"), "q", {"a"}, {"f"}, {1, 2}}};
    guide.stages[0].scorecard = {{item}, {{4, "Strong yes"}}};
    guide.debrief = {directions, {{std::string("id"), "q", "g"}}};
    guide.references = {directions, {{std::string("id"), "q", "g", {}}}, {{item}}};
    guide.faq = {{"Why?", "a"}};
    guide.texts = {{"/process/0", "t"}};
    guide.unplaced = {{9, "u"}};
    guide.lines = std::vector<importer::Placement>{{1, "/title", importer::LineRole::title}};
    return guide;
}

// Pointer and words of each text, as they are visited.
std::vector<std::pair<std::string, std::string>> texts_of(const importer::Guide& guide) {
    std::vector<std::pair<std::string, std::string>> texts;
    auto take = [&](const std::string& text, const std::string& pointer) { texts.emplace_back(pointer, text); };
    for_each_text(guide, "", take);
    return texts;
}

TEST_CASE("every authored text is visited once in the guide's order; ids, placeholders and lines are none") {
    const importer::Guide guide = guide_with_every_text();
    std::vector<std::string> visited;
    for (const auto& [pointer, text] : texts_of(guide)) visited.push_back(pointer);
    CHECK(visited == std::vector<std::string>{
                         "/title",
                         "/introduction",
                         "/how_to_use/0/name",
                         "/how_to_use/0/text",
                         "/job_description/title",
                         "/job_description/sections/0/heading",
                         "/job_description/sections/0/paragraphs/0",
                         "/job_description/sections/0/bullets/0",
                         "/process/0/name",
                         "/process/0/text",
                         "/profile/overview",
                         "/profile/competencies/0/name",
                         "/profile/competencies/0/text",
                         "/profile/outcomes/0",
                         "/profile/traits/0/name",
                         "/profile/traits/0/text",
                         "/stages/0/title",
                         "/stages/0/interviewer_directions/paragraphs/0",
                         "/stages/0/interviewer_directions/lists/0/heading",
                         "/stages/0/interviewer_directions/lists/0/bullets/0",
                         "/stages/0/candidate_directions/paragraphs/0",
                         "/stages/0/candidate_directions/lists/0/heading",
                         "/stages/0/candidate_directions/lists/0/bullets/0",
                         "/stages/0/questions/0/text",
                         "/stages/0/questions/0/areas_to_cover/0",
                         "/stages/0/questions/0/follow_ups/0",
                         "/stages/0/scorecard/items/0/name",
                         "/stages/0/scorecard/items/0/anchors/0/text",
                         "/stages/0/scorecard/recommendation/0/label",
                         "/debrief/directions/paragraphs/0",
                         "/debrief/directions/lists/0/heading",
                         "/debrief/directions/lists/0/bullets/0",
                         "/debrief/questions/0/text",
                         "/debrief/questions/0/guidance",
                         "/references/directions/paragraphs/0",
                         "/references/directions/lists/0/heading",
                         "/references/directions/lists/0/bullets/0",
                         "/references/questions/0/text",
                         "/references/questions/0/guidance",
                         "/references/scorecard/items/0/name",
                         "/references/scorecard/items/0/anchors/0/text",
                         "/faq/0/question",
                         "/faq/0/answer",
                         "/texts/0/text",
                     });
}

TEST_CASE("whatever part of a guide is shown, all of its texts are filled and nothing else of it") {
    importer::Guide guide = guide_with_every_text();
    auto ask = [](std::string& text, const std::string&) { text = "[Company]"; };
    for_each_text(guide, "", ask);
    guide.placeholders[0].choices = {"[Company]"};
    guide.unplaced[0].text = guide.texts[0].before = "[Company]";
    const importer::Guide shown = filled_part(guide, {{"Company", "Nordlicht"}});
    const auto texts = texts_of(shown);
    CHECK(texts.size() == 44);
    for (const auto& [pointer, text] : texts) CHECK_MESSAGE(text == "Nordlicht", pointer);
    CHECK(shown.placeholders[0].text == "Company");
    CHECK(shown.placeholders[0].choices[0] == "[Company]");
    CHECK(shown.unplaced[0].text == "[Company]");
    CHECK(shown.texts[0].before == "[Company]");
    CHECK((*shown.lines)[0].pointer == "/title");
    CHECK(*shown.stages[0].id == "id");
}

struct PlaceCase {
    const char* pointer;
    const char* words;
};

TEST_CASE("every part of a guide has words for its places") {
    const importer::Guide guide = guide_with_every_text();
    const PlaceCase cases[] = {
        {"/title", "Title"},
        {"/introduction", "Introduction"},
        {"/how_to_use/0/text", "How to use, Before"},
        {"/how_to_use/1/text", "How to use"},
        {"/job_description/title", "Job description, title"},
        {"/job_description/sections/0/bullets/0", "Job description, About"},
        {"/job_description/sections/1/heading", "Job description"},
        {"/process/0/text", "Hiring process, Screen"},
        {"/process/1/text", "Hiring process"},
        {"/profile/overview", "Candidate profile, overview"},
        {"/profile/outcomes/1", "Candidate profile, outcome 2"},
        {"/profile/competencies/0/text", "Candidate profile, Calm"},
        {"/profile/traits/0/text", "Candidate profile, Kind"},
        {"/profile/traits/1/text", "Candidate profile"},
        {"/stages/0/title", "Talk, title"},
        {"/stages/0/interviewer_directions/paragraphs/0", "Talk, directions for the interviewer"},
        {"/stages/0/candidate_directions/lists/0/heading", "Talk, directions for the candidate"},
        {"/stages/0/questions/1/follow_ups/0", "Talk, question 2"},
        {"/stages/0/scorecard/items/0/name", "Talk, scorecard, Care"},
        {"/stages/0/scorecard/items/1/name", "Talk, scorecard"},
        {"/stages/0/scorecard/recommendation/0/label", "Talk, recommendation"},
        {"/stages/1/title", "Stage 2"},
        {"/debrief/directions/paragraphs/0", "Debrief, directions"},
        {"/debrief/questions/2/text", "Debrief, question 3"},
        {"/references/directions/paragraphs/0", "Reference checks, directions"},
        {"/references/questions/0/text", "Reference checks, question 1"},
        {"/references/scorecard/items/0/name", "Reference checks, scorecard, Care"},
        {"/references/scorecard/items/1/name", "Reference checks, scorecard"},
        {"/faq/0/answer", "Questions and answers, Why?"},
        {"/faq/1/answer", "Questions and answers"},
        {"/texts/0/text", "Other text"},
        {"", "Other text"},
    };
    for (const PlaceCase& each : cases) CHECK_MESSAGE(place_in_words(guide, each.pointer) == each.words, each.pointer);
}

TEST_CASE("a long name is cut before a word, or within one between two characters") {
    importer::Guide guide;
    const auto words_for = [&](std::string question) {
        guide.faq = {{std::move(question), ""}};
        return place_in_words(guide, "/faq/0/answer").substr(std::string("Questions and answers, ").size());
    };
    CHECK(words_for(std::string(60, 'a')) == std::string(60, 'a'));
    CHECK(words_for(std::string(50, 'a') + " " + std::string(20, 'b')) == std::string(50, 'a') + "…");
    CHECK(words_for(std::string(61, 'a')) == std::string(60, 'a') + "…");
    CHECK(words_for(std::string(59, 'a') + "éé") == std::string(59, 'a') + "…");
}

TEST_CASE("brackets that are no placeholder of the guide have no place") {
    importer::Guide guide = guide_with_every_text();
    guide.introduction = "[Company] and [somebody]";
    const auto places = places_of_placeholders(guide);
    REQUIRE(places.size() == 1);
    CHECK(places.at("Company").size() == 1);
}

} // namespace
} // namespace assay::guides
