// What an item may be called: names that speak of a part of a guide too.
#include <importer/parse.hpp>
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace assay::importer {
namespace {

constexpr const char* names[] = {"Asks good questions",  "Questions for our team",   "Handles difficult questions",
                                 "Follows instructions", "Gathers the requirements", "Asks useful follow-ups",
                                 "Gives directions",     "Questions to himself"};

const std::string levels = "- 1: Hardly ever.\n- 2: When reminded.\n- 3: Of her own accord.\n";

std::string joined(std::initializer_list<std::string_view> pieces) {
    std::string whole;
    for (const std::string_view each : pieces) whole += each;
    return whole;
}

void check_item(const std::string& document, const char* file, const std::string& name) {
    CAPTURE(document);
    const auto parsed = parse(document, file);
    REQUIRE(parsed.has_value());
    REQUIRE(parsed->guide.stages.size() == 1);
    const Stage& stage = parsed->guide.stages[0];
    REQUIRE(stage.questions.size() == 1);
    CHECK(stage.questions[0].areas_to_cover.empty());
    REQUIRE(stage.scorecard.items.size() == 3);
    CHECK(stage.scorecard.items[1].name == name);
    for (const Item& each : stage.scorecard.items) CHECK(each.anchors.size() == 3);
    CHECK(testing::fault_in_account(*parsed) == "");
    CHECK(testing::fault_in_round_trip(*parsed) == "");
}

} // namespace

TEST_CASE("an item over its levels may be called like a part of a guide") {
    for (const std::string name : names) {
        check_item(joined({"Final Interview\nInterview Questions\n1. What did you repair last?\n",
                           "Interview Scorecard\nPatience\n", levels, name, "\n", levels, "Care\n", levels}),
                   "guide.txt", name);
        const std::string head = "# Final Interview\n## Questions\n1. What did you repair last?\n## Scorecard\n";
        check_item(joined({head, "### Patience\n", levels, "### ", name, "\n", levels, "### Care\n", levels}),
                   "guide.md", name);
        check_item(joined({head, "**Patience**\n\n", levels, "\n**", name, "**\n\n", levels, "\n**Care**\n\n", levels}),
                   "guide.md", name);
    }
}

TEST_CASE("a heading of questions stays one, though the questions are numbered like levels") {
    for (const std::string heading : {"Interview Questions", "Questions for the fitter", "Technical questions"}) {
        CAPTURE(heading);
        const auto parsed = parse("Final Interview\nDirections for the Interviewer\nBe on time.\n" + heading +
                                      "\n1 - What did you repair last?\n2 - Who taught you?\n",
                                  "guide.txt");
        REQUIRE(parsed.has_value());
        REQUIRE(parsed->guide.stages.size() == 1);
        CHECK(parsed->guide.stages[0].questions.size() == 2);
        CHECK(parsed->guide.stages[0].scorecard.items.empty());
    }
}

} // namespace assay::importer
