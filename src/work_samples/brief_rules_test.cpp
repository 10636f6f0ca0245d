#include <work_samples/brief_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::work_samples;
using importer::PlaceholderKind;
using importer::PlaceholderScope;

namespace {

const std::vector<importer::Placeholder> known = {
    {"deadline", PlaceholderScope::candidate, PlaceholderKind::date, {}, 1, {}},
    {"product/service", PlaceholderScope::organisation, PlaceholderKind::text, {}, 1, {}}};

importer::Directions brief() {
    importer::Directions made;
    made.paragraphs = {"Hand in by [deadline], [sic]."};
    made.lists = {{"", {"A model for [product/service]"}, 1, importer::ListRole::deliverables}};
    return made;
}

} // namespace

TEST_CASE("places in a brief are told by paragraph and entry") {
    auto places = places_in_brief(brief(), known);
    CHECK(places == std::map<std::string, std::vector<std::string>>{{"deadline", {"paragraph 1"}},
                                                                    {"product/service", {"list 1, entry 1"}}});
}

TEST_CASE("a rule whose interview is not booked blocks the brief, and says so") {
    importer::Placeholder rule{
        "2 days before interview", PlaceholderScope::candidate, PlaceholderKind::date, {}, 1, {}};
    rule.rule = std::string("2 days before interview");
    importer::Directions brief;
    brief.paragraphs = {"We read it on [2 days before interview]."};
    const auto faults = faults_in_brief(brief, {rule}, {}, {});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "uncomputable");
    CHECK(faults[0].detail.contains("paragraph 1"));
    CHECK(faults[0].detail.contains("no interview is booked"));
    CHECK(faults_in_brief(brief, {rule}, {{rule.text, "1 May 2027"}}, {}).empty());
}

TEST_CASE("the deadline is the end of the day its rule gives, else the window") {
    importer::Stage stage;
    stage.candidate_directions.paragraphs = {"By [deadline]."};
    stage.window_days = importer::Range{3, 4};
    const Instant sent = *from_rfc3339("2026-11-25T10:00:00Z");
    std::vector<importer::Placeholder> dated = known;
    CHECK(proposed_due(stage, dated, {.sending = sent}).at == sent + 4 * one_day);
    dated[0].rule = std::string("2 working days after sending");
    const DueDate due = proposed_due(stage, dated, {.sending = sent, .time_zone = "Europe/Amsterdam"});
    CHECK(due.rule == "2 working days after sending");
    CHECK(to_rfc3339(*due.at) == "2026-11-27T22:59:00.000Z");
    dated[0].rule = std::string("1 week before interview");
    CHECK_FALSE(proposed_due(stage, dated, {.sending = sent}).at.has_value());
    CHECK(to_rfc3339(*proposed_due(stage, dated, {.sending = sent, .interview = sent + 30 * one_day}).at) ==
          "2026-12-18T23:59:00.000Z");
    // A rule elsewhere in the guide is none of this stage's.
    stage.candidate_directions.paragraphs = {"Soon."};
    CHECK_FALSE(proposed_due(stage, dated, {.sending = sent}).rule.has_value());
}

TEST_CASE("reviewers sit on the team, each once") {
    CHECK(faults_in_reviewers({"ann", "bob"}, {"ann", "bob", "cem"}).empty());
    const auto faults = faults_in_reviewers({"ann", "zoe", "ann"}, {"ann"});
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].pointer == "/reviewer_ids/1");
    CHECK(faults[1].pointer == "/reviewer_ids/2");
}

TEST_CASE("a brief goes out when nothing in it is unfilled") {
    CHECK(faults_in_brief(brief(), known, {{"deadline", "5 May"}, {"product/service", "grids"}}, {}).empty());
    const auto faults = faults_in_brief(brief(), known, {{"deadline", "5 May"}}, {});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].pointer == "/placeholder_values/product~1service");
}

TEST_CASE("a value of this brief must fit its placeholder") {
    const guides::PlaceholderValues given = {{"deadline", "soon"}, {"Colour", "red"}, {"product/service", "grids"}};
    const auto faults = faults_in_brief(brief(), known, given, given);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].pointer == "/placeholder_values/Colour");
    CHECK(faults[1].pointer == "/placeholder_values/deadline");
}
