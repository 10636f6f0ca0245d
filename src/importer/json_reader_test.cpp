#include <base/json.hpp>
#include <importer/guide_fields.hpp>
#include <importer/json_reader.hpp>
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

namespace assay::importer {

TEST_CASE("the JSON of every corpus document reads back as the same guide") {
    for (const testing::CorpusDocument& each : testing::corpus()) {
        const auto parsed = testing::parse_any(each.bytes, each.name);
        REQUIRE(parsed.has_value());
        Guide with_lines = parsed->guide;
        with_lines.lines = parsed->placements;
        const auto again = parse(json::write(with_lines), "-");
        REQUIRE(again.has_value());
        CHECK(testing::comparable(again->guide) == testing::comparable(parsed->guide));
    }
}

TEST_CASE("indexes that point at nothing are refused, each by its pointer") {
    Guide guide;
    guide.title = "Cook";
    guide.job_description.sections.push_back({"", SectionKind::other, {}, {"one"}, {1}});
    Stage stage;
    stage.title = "Talk";
    stage.interviewer_directions.lists.push_back({"", {}, 2, ListRole::other});
    stage.scorecard.items.push_back({{}, "Taste", ItemKind::outcome, 0, {}});
    guide.stages.push_back(stage);
    std::string pointers;
    for (const FieldError& each : faults_of(guide)) pointers += each.pointer + " ";
    CHECK(pointers == "/job_description/sections/0/plus/0 /stages/0/interviewer_directions/lists/0/after "
                      "/stages/0/scorecard/items/0/outcome ");
    CHECK(parse(json::write(guide), "a.json").error().fields.size() == 3);
}

TEST_CASE("a placeholder's rule reads back, and a bad one is refused at its pointer") {
    Guide guide;
    guide.title = "Cook";
    guide.placeholders = {{.text = "day", .scope = PlaceholderScope::candidate, .kind = PlaceholderKind::date},
                          {.text = "other", .scope = PlaceholderScope::candidate, .kind = PlaceholderKind::date}};
    guide.placeholders[1].rule = std::string("2 working days before interview");
    const std::string text = json::write(guide);
    CHECK(text.contains(R"("rule":"2 working days before interview")"));
    const auto again = parse(text, "a.json");
    REQUIRE(again.has_value());
    CHECK(again->guide.placeholders[1].rule == guide.placeholders[1].rule);
    CHECK_FALSE(again->guide.placeholders[0].rule);
    guide.placeholders[1].rule = std::string("soon");
    const auto refused = parse(json::write(guide), "a.json");
    REQUIRE_FALSE(refused.has_value());
    REQUIRE(refused.error().fields.size() == 1);
    CHECK(refused.error().fields[0].pointer == "/placeholders/1/rule");
}

TEST_CASE("unknown fields and wrong types are refused together") {
    const auto result = parse(R"({"title": "x", "colour": 1, "faq": {}})", "a.json");
    REQUIRE_FALSE(result.has_value());
    std::string pointers;
    for (const FieldError& each : result.error().fields) pointers += each.pointer + " ";
    CHECK(pointers.contains("/colour "));
    CHECK(pointers.contains("/faq "));
}

} // namespace assay::importer
