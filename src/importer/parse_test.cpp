#include <base/json.hpp>
#include <importer/guide_fields.hpp>
#include <importer/parse.hpp>
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace assay::importer {
namespace {

ParsedGuide parsed(std::string_view text, std::string_view name = "guide.txt", const RoleOverrides& overrides = {}) {
    auto result = parse(text, name, overrides);
    REQUIRE(result.has_value());
    CHECK(testing::fault_in_account(*result) == "");
    return std::move(*result);
}

bool says(const ParsedGuide& guide, std::string_view code) {
    return std::ranges::any_of(guide.notices, [&](const Notice& each) { return each.code == code; });
}

} // namespace

TEST_CASE("what cannot be read is refused with a sentence") {
    CHECK(parse("", "a.txt").error().code == "guide/empty");
    CHECK(parse(" \n\t\n", "a.txt").error().code == "guide/empty");
    CHECK(parse(std::string(max_bytes + 1, 'x'), "a.txt").error().code == "guide/too-large");
    std::string lines;
    for (std::size_t line = 0; line <= max_lines; ++line) lines += "x\n";
    CHECK(parse(lines, "a.txt").error().code == "guide/too-many-lines");
    CHECK(parse("{\"title\": 1}", "a.json").error().fields.size() > 5);
}

TEST_CASE("the title is the document's, the job's or the file's") {
    CHECK(parsed("Hiring a Cook\n\nJob Description\nCook\n").guide.title == "Hiring a Cook");
    CHECK(parsed("Job Description\nCook\nThe Role\nYou cook.\n").guide.title == "Cook");
    const ParsedGuide named = parsed("1. Why do you cook?\n2. For whom?\n", "kitchen/cook.v2.txt");
    CHECK(named.guide.title == "cook.v2");
    CHECK(says(named, "title-derived"));
}

TEST_CASE("a text may begin with a brace; without a telling name the content says what it is") {
    CHECK(parsed("{\"Cook\n\nJob Description\nCook\n", "guide.txt").guide.job_description.title == "Cook");
    CHECK(parsed("# {\"Cook\n\n## Job Description\n", "guide.md").guide.title == "{\"Cook");
    CHECK_FALSE(parse("{\"Cook", "guide").has_value());
    CHECK(parse(json::write(parsed("Cook\nJob Description\nCook\n").guide), "guide").has_value());
}

TEST_CASE("a document without parts of a guide is told so") {
    const ParsedGuide prose = parsed("Once upon a time there was a river.\nIt was long.\n");
    const auto notice = std::ranges::find(prose.notices, "nothing-recognised", &Notice::code);
    REQUIRE(notice != prose.notices.end());
    CHECK(notice->severity == Severity::error);
}

TEST_CASE("the job description: kinds, bullets that are a plus, sections without a heading") {
    const Guide guide = parsed("Job Description\nCook\nAbout [Company]\nWe feed people.\nWhat you bring\n- Patience\n"
                               "- French is a plus\nWrite to us.\nNice to have\n- A bicycle\n")
                            .guide;
    const auto& sections = guide.job_description.sections;
    REQUIRE(sections.size() == 4);
    CHECK(sections[0].kind == SectionKind::about);
    CHECK(sections[1].kind == SectionKind::requirements);
    CHECK(sections[1].plus == std::vector<int>{1});
    CHECK(sections[2].heading.empty());
    CHECK(sections[2].paragraphs == std::vector<std::string>{"Write to us."});
    CHECK(sections[3].plus == std::vector<int>{0});
}

TEST_CASE("directions keep their lists, whatever these are called; a question under directions opens the questions") {
    const Guide guide = parsed("Screening Interview\nDirections for the Interviewer\nYou find out what they did.\n"
                               "Listen for:\n- Their own share\nGood practice:\n- Ask it as written.\n"
                               "What would you do again?\nAreas to Cover\n- The choice\n")
                            .guide;
    REQUIRE(guide.stages.size() == 1);
    const Directions& directions = guide.stages[0].interviewer_directions;
    CHECK(directions.paragraphs == std::vector<std::string>{"You find out what they did."});
    REQUIRE(directions.lists.size() == 2);
    CHECK(directions.lists[0].heading == "Listen for");
    CHECK(directions.lists[0].role == ListRole::focus);
    CHECK(directions.lists[1].bullets == std::vector<std::string>{"Ask it as written."});
    REQUIRE(guide.stages[0].questions.size() == 1);
    CHECK(guide.stages[0].questions[0].areas_to_cover == std::vector<std::string>{"The choice"});
}

TEST_CASE("a quoted script keeps what stands in it, whatever it looks like") {
    const Guide guide =
        parsed("Exercise\nDirections for the Interviewer\nSend it.\nDirections to Share with Candidate\n"
               "\"Please do this.\nCooking Exercise\nCook for four.\nWhat to submit:\n- A menu\n"
               "Evaluation:\n- Taste\nThank you.\"\nInterview Scorecard\nTaste\n- 0: None\n- 1: Some\n")
            .guide;
    REQUIRE(guide.stages.size() == 1);
    const Directions& script = guide.stages[0].candidate_directions;
    CHECK(script.paragraphs == std::vector<std::string>{"\"Please do this.", "Cook for four.", "Thank you.\""});
    REQUIRE(script.lists.size() == 3);
    CHECK(script.lists[0].heading == "Cooking Exercise");
    CHECK(script.lists[0].bullets.empty());
    CHECK(script.lists[0].after == 1);
    CHECK(script.lists[1].role == ListRole::deliverables);
    CHECK(script.lists[2].after == 2);
    CHECK(guide.stages[0].scorecard.items.size() == 1);
}

TEST_CASE("levels in letters, words, numbered lists and tables become scores") {
    const auto scores = [](std::string_view scale) {
        const Guide guide = parsed("Panel Interview\nInterview Scorecard\nTact\n" + std::string(scale), "a.md").guide;
        std::vector<int> found;
        for (const Anchor& each : guide.stages.at(0).scorecard.items.at(0).anchors) found.push_back(each.score);
        return found;
    };
    CHECK(scores("- A: best\n- B: good\n- C: poor\n") == std::vector<int>{3, 2, 1});
    CHECK(scores("- Poor: a\n- Fair: b\n- Excellent: c\n") == std::vector<int>{1, 2, 3});
    CHECK(scores("1. none\n2. some\n3. much\n") == std::vector<int>{1, 2, 3});
    CHECK(scores("- Level 1: none\n- Level 2: some\n") == std::vector<int>{1, 2});
}

TEST_CASE("levels may be headings under the item's own, each over its text") {
    const std::string item = "# Tuner\n## Panel Interview\n### Scorecard\n#### Hearing\n";
    const ParsedGuide numbered =
        parsed(item + "##### Score 1 - Does not meet\nNeeds the device.\n\n- for every string\n##### Score 2 - Meets\n"
                      "Hears it.\n#### Candour\n- 1: hides\n- 2: tells\n",
               "a.md");
    const auto& items = numbered.guide.stages.at(0).scorecard.items;
    REQUIRE(items.size() == 2);
    REQUIRE(items[0].anchors.size() == 2);
    CHECK(items[0].anchors[0].text == "Does not meet: Needs the device. for every string");
    CHECK(items[1].anchors.size() == 2);
    CHECK(testing::fault_in_places(numbered) == "");
    CHECK(testing::fault_in_round_trip(numbered) == "");
    const ParsedGuide voted = parsed(item + "##### Poor\nNeeds the device.\n##### Good\nHears it.\n\n"
                                            "Overall: [ ] Hire [ ] No hire\n",
                                     "a.md");
    CHECK(voted.guide.stages.at(0).scorecard.items.at(0).anchors.at(1).text == "Good: Hears it.");
    CHECK(voted.guide.stages[0].scorecard.recommendation.size() == 2);
    const ParsedGuide cut = parsed(item + "##### 1\n\n| 1 | 2 |\n|---|---|\n| a | b |\n\nAn afterthought.\n", "a.md");
    CHECK(cut.guide.texts.size() == 1); // of the level no more, once a table came between
}

TEST_CASE("numbered steps under the process are no levels of an item of that name") {
    for (const char* name : {"a.txt", "a.md"}) {
        const ParsedGuide steps = parsed("# Keeper\n\n## Hiring Process\n1: Phone screen (20 min)\n2 - Island day\n"
                                         "3: Talk with the harbour master\n",
                                         name);
        CHECK(steps.guide.stages.empty());
        REQUIRE(steps.guide.process.size() == 3);
        CHECK(steps.guide.process[0].name == "Phone screen (20 min)");
        CHECK(steps.guide.process[0].minutes == Range{20, 20});
        CHECK(testing::fault_in_round_trip(steps) == "");
    }
    const ParsedGuide item = parsed("Panel Interview\nInterview Scorecard\nProcess\n- 1: none\n- 2: her own\n");
    CHECK(item.guide.stages.at(0).scorecard.items.at(0).anchors.size() == 2);
}

TEST_CASE("the same outcome in several stages is one outcome") {
    std::string text = "Desired Outcomes\n- Cook two menus a week for the staff\n";
    for (const char* title : {"First Interview", "Second Interview"})
        text += std::string(title) +
                "\nDirections for the Interviewer\nAsk.\nInterview Scorecard\nCook two menus\n- 0: ?\n- 1: No\n";
    const Guide guide = parsed(text).guide;
    REQUIRE(guide.stages.size() == 2);
    for (const Stage& each : guide.stages) {
        CHECK(each.scorecard.items.at(0).kind == ItemKind::outcome);
        CHECK(each.scorecard.items.at(0).outcome == 0);
    }
}

TEST_CASE("minutes come from the process where a stage names none") {
    const std::string stage = "Panel Interview\nDirections for the Interviewer\nAsk.\n";
    const std::string process = "Hiring Process\n- Panel: A 40-50 minute talk.\n";
    const ParsedGuide with = parsed(process + stage);
    CHECK(with.guide.stages.at(0).minutes == Range{40, 50});
    CHECK(says(with, "minutes-from-process"));
    const ParsedGuide more =
        parsed("Hiring Process\n- Call: A 10 minute call.\n- Panel: A 40-50 minute talk.\n" + stage);
    CHECK(more.guide.stages.at(0).minutes == Range{40, 50});
    const ParsedGuide unsure = parsed("Hiring Process\n- Fit: A 50 minute talk.\n- Call: A 10 minute call.\n" + stage);
    CHECK_FALSE(unsure.guide.stages.at(0).minutes.has_value());
    CHECK(says(unsure, "minutes-unsure"));
    CHECK_FALSE(says(with, "minutes-unsure"));
}

TEST_CASE("a stage with two lengths keeps its own first, and a notice names both") {
    const std::string stage = "Panel Interview (60 minutes)\nDirections for the Interviewer\n";
    for (const std::string& text : {stage + "This takes 45 minutes.\n", stage + "The panel lasts 45 minutes.\n",
                                    "Hiring Process\n- Panel: A 45 minute talk.\n" + stage + "Ask.\n"}) {
        CAPTURE(text);
        const ParsedGuide guide = parsed(text);
        CHECK(guide.guide.stages.at(0).minutes == Range{60, 60});
        CHECK(says(guide, "minutes-differ"));
    }
    CHECK_FALSE(
        says(parsed(stage + "This takes 60 minutes. Send notes within two hours of the call.\n"), "minutes-differ"));
}

TEST_CASE("a level is no stage, whatever its words; a question with levels under it is doubted") {
    const ParsedGuide tram = parsed("Depot Interview\nScorecard\nCare\n1: Drives on\n2: Looks round the tram\n"
                                    "Second Interview\nQuestions\n1. Why trams?\n");
    REQUIRE(tram.guide.stages.size() == 2);
    CHECK(tram.guide.stages[0].scorecard.items.at(0).anchors.size() == 2);
    const ParsedGuide asked = parsed("Depot Interview\nScorecard\nWhat stops a tram?\n- 1: A wall\n- 2: Its brakes\n");
    CHECK(asked.guide.stages.at(0).scorecard.items.size() == 1);
    CHECK(says(asked, "item-asks"));
}

TEST_CASE("the number before an item in a table is no part of its name") {
    const Guide guide =
        parsed("# Depot Interview\n## Scorecard\n| Item | 1 | 2 |\n|---|---|---|\n| 1. Care | x | y |\n", "guide.md")
            .guide;
    CHECK(guide.stages.at(0).scorecard.items.at(0).name == "Care");
}

TEST_CASE("a line that calls itself a question is one") {
    const Guide guide = parsed("Dispatcher guide\n\nQuestion: Tell me about a night with two calls.\n"
                               "Follow-up: Which one did you take?\n\nQuestion: Explain how to stop a bleeding.\n")
                            .guide;
    REQUIRE(guide.stages.size() == 1);
    REQUIRE(guide.stages[0].questions.size() == 2);
    CHECK(guide.stages[0].questions[0].text == "Tell me about a night with two calls.");
    CHECK(guide.stages[0].questions[0].follow_ups == std::vector<std::string>{"Which one did you take?"});
}

TEST_CASE("entries under a label that no question has are no questions either") {
    const Guide guide = parsed("Ward Interview\nAreas to cover\n- the order of steps\n- whom they called\n\n"
                               "Follow-up questions\n- What did you leave for later?\n")
                            .guide;
    REQUIRE(guide.stages.at(0).questions.size() == 1);
    CHECK(guide.stages[0].questions[0].text == "What did you leave for later?");
}

TEST_CASE("a person's choice of a line's role is obeyed") {
    const std::string text =
        "Panel Interview\nInterview Questions\nWhy cooking?\nAreas to Cover\n- Joy\n- And since when?\n"
        "Your best dish\nInterview Scorecard\nTaste\n- 0: ?\n- 1: None\n";
    const Guide plain = parsed(text).guide;
    CHECK(plain.stages.at(0).questions.size() == 1);
    CHECK(plain.stages[0].questions[0].areas_to_cover.size() == 2);
    const Guide mended = parsed(text, "a.txt", {{6, LineRole::follow_up}, {7, LineRole::question}}).guide;
    REQUIRE(mended.stages.at(0).questions.size() == 2);
    CHECK(mended.stages[0].questions[0].follow_ups == std::vector<std::string>{"And since when?"});
    CHECK(mended.stages[0].questions[1].text == "Your best dish");
    CHECK(parsed(text, "a.txt", {{5, LineRole::leave_out}}).guide.unplaced.at(0).line == 5);
    CHECK(parsed(text, "a.txt", {{7, LineRole::stage}}).guide.stages.size() == 2);
    CHECK(parsed(text, "a.txt", {{7, LineRole::references}}).guide.references.scorecard.items.size() == 1);
}

TEST_CASE("any role on any line keeps the account") {
    const auto documents = testing::corpus();
    const auto minimal = std::ranges::find(documents, "support-rubric.md", &testing::CorpusDocument::name);
    REQUIRE(minimal != documents.end());
    for (int line = 1; line <= 60; ++line)
        for (int role = 0; role <= static_cast<int>(LineRole::faq); ++role) {
            const auto result = parse(minimal->bytes, minimal->name, {{line, static_cast<LineRole>(role)}});
            REQUIRE(result.has_value());
            CHECK(testing::fault_in_account(*result) == "");
        }
}

} // namespace assay::importer
