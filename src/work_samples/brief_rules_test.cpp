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
