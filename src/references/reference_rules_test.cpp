#include <references/reference_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::references;

namespace {

importer::References guide() {
    importer::References made;
    importer::ReferenceQuestion open{{}, "How did you work together?", "", {}};
    open.id = std::string("q1");
    importer::ReferenceQuestion numeric{{}, "From 1 to 10?", "", importer::Range{1, 10}};
    numeric.id = std::string("q2");
    made.questions = {open, numeric};
    importer::Item item;
    item.id = std::string("i1");
    made.scorecard.items = {item};
    return made;
}

} // namespace

TEST_CASE("answers and ratings of the guide are taken, complete or not") {
    CHECK(faults_in({}, {}, guide()).empty());
    CHECK(faults_in({{"q1", "Well", {}, {}}, {"q2", "", 10, "hesitated"}}, {{"i1", 0, {}}}, guide()).empty());
}

TEST_CASE("every fault is named with its place") {
    const auto faults = faults_in({{"q1", "", 5, {}}, {"q9", "", {}, {}}, {"q2", "", 11, {}}, {"q2", "", {}, {}}},
                                  {{"i1", 3, {}}, {"i1", 4, {}}, {"s1", 4, {}}}, guide());
    REQUIRE(faults.size() == 6);
    CHECK(faults[0].pointer == "/answers/0/rating");
    CHECK(faults[1].pointer == "/answers/1/question_id");
    CHECK(faults[2].pointer == "/answers/2/rating");
    CHECK(faults[2].detail == "must be from 1 to 10");
    CHECK(faults[3].code == "twice");
    CHECK(faults[4].pointer == "/ratings/1/item_id");
    CHECK(faults[5].code == "unknown");
}
