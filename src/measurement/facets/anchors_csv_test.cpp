#include <measurement/facets/anchors_csv.hpp>

#include <doctest/doctest.h>

using namespace assay;
using measurement::read_anchors_csv;

namespace {

stats::Ratings two_raters() {
    stats::Ratings ratings;
    ratings.rater.levels = {"Kim", "Lee"};
    ratings.item.levels = {"Care"};
    ratings.further.push_back({"stage", {"phone"}, {}});
    return ratings;
}

std::string refusal(std::string_view text) {
    const auto read = read_anchors_csv(text, two_raters());
    return read ? "" : read.error().code + ": " + read.error().detail;
}

} // namespace

TEST_CASE("anchors hold raters, or any facet that is named") {
    const auto raters = read_anchors_csv("measure,id,se\n0.5, Lee ,0.1\n-1,Max,0.1\n", two_raters());
    REQUIRE(raters);
    REQUIRE(raters->anchors.size() == 1);
    CHECK(raters->anchors[0].facet == 1);
    CHECK(raters->anchors[0].level == 1);
    CHECK(raters->anchors[0].measure == 0.5);
    CHECK(raters->unknown == std::vector<std::string>{"Max"});
    const auto any = read_anchors_csv("facet,id,measure\nitem,Care,1\nstage,phone,2\nrater,Kim,3\n", two_raters());
    REQUIRE(any);
    CHECK(any->anchors[0].facet == 2);
    CHECK(any->anchors[1].facet == 3);
    CHECK(any->anchors[2].facet == 1);
}

TEST_CASE("who has no measure is not held, and is told") {
    const auto read = read_anchors_csv("id,measure\nKim, \nLee,0.5\n", two_raters());
    REQUIRE(read);
    CHECK(read->unmeasured == std::vector<std::string>{"Kim"});
    REQUIRE(read->anchors.size() == 1);
    CHECK(read->anchors[0].level == 1);
    CHECK(refusal("id,measure\nKim,\nKim,1\n") == "anchors/twice: Lines 2 and 3 both hold Kim.");
}

TEST_CASE("wrong anchors are refused with their line") {
    CHECK(refusal("").starts_with("sheet/empty"));
    CHECK(refusal("id\nKim\n").starts_with("sheet/column-missing"));
    CHECK(refusal("measure\n1\n").starts_with("sheet/column-missing"));
    CHECK(refusal("id,measure,facet,facet\n").starts_with("sheet/column-twice"));
    CHECK(refusal("id,measure\nKim\n").starts_with("sheet/width"));
    CHECK(refusal("id,measure\n,1\n").starts_with("sheet/name"));
    CHECK(refusal("id,measure\nKim,nan\n").starts_with("sheet/number"));
    CHECK(refusal("id,measure,facet\nKim,1,target\n") ==
          "anchors/facet: Line 2: \"target\" is no facet that can be held.");
    CHECK(refusal("id,measure\nKim,1\nKim,2\n") == "anchors/twice: Lines 2 and 3 both hold Kim.");
    CHECK(refusal("id,measure\n\"Kim,1\n").starts_with("csv/"));
    CHECK(refusal("\"id").starts_with("csv/"));
}
