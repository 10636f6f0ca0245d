#include <guides/guide_rules.hpp>
#include <guides/test_guide.hpp>
#include <platform/system/system.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace assay::guides {
namespace {

using Pointers = std::vector<std::string>;

Pointers pointers_of(const std::vector<FieldError>& faults) {
    Pointers pointers;
    for (const FieldError& each : faults) pointers.push_back(each.pointer);
    return pointers;
}

Pointers faulty(const importer::Guide& guide) { return pointers_of(faults_in(guide)); }

// Every id of the guide, in the order the guide is written.
std::vector<std::string> ids_of(const importer::Guide& guide) {
    std::vector<std::string> ids;
    const auto take = [&](const auto& list) {
        for (const auto& each : list) ids.push_back(each.id ? *each.id : std::string{});
    };
    for (const importer::Stage& stage : guide.stages) {
        ids.push_back(stage.id ? *stage.id : std::string{});
        take(stage.questions);
        take(stage.scorecard.items);
    }
    take(guide.debrief.questions);
    take(guide.references.questions);
    take(guide.references.scorecard.items);
    return ids;
}

TEST_CASE("every stage, question and item gets an id of its own, in the guide's order, and loses the one it had") {
    World world;
    importer::Guide guide = test_guide();
    guide.stages[0].id = std::string("of another version");
    give_ids(guide, world.ids);
    const auto ids = ids_of(guide);
    REQUIRE(ids.size() == 11);
    CHECK(std::ranges::none_of(ids, [](const std::string& id) { return id.empty() || id == "of another version"; }));
    CHECK(std::ranges::is_sorted(ids));
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("counts are over all stages, those of references and debrief aside") {
    importer::Guide guide = test_guide();
    guide.unplaced = {{7, "What is this?"}, {9, "And this?"}};
    const GuideCounts counts = counts_of(guide);
    CHECK(counts.stages == 2);
    CHECK(counts.questions == 2);
    CHECK(counts.items == 4);
    CHECK(counts.anchors == 20);
    CHECK(counts.placeholders == 6);
    CHECK(counts.unplaced == 2);
}

TEST_CASE("a whole guide has no faults, an empty one lacks a title and a stage") {
    CHECK(faulty(test_guide()).empty());
    importer::Guide empty;
    empty.title = " \t";
    CHECK(faulty(empty) == Pointers{"/title", "/stages"});
}

TEST_CASE("titles, questions and items have words") {
    importer::Guide guide = test_guide();
    guide.stages[0].title = "  ";
    guide.stages[1].questions[0].text = "\n";
    guide.stages[1].scorecard.items[1].name = "";
    guide.references.scorecard.items[0].name = " ";
    CHECK(faulty(guide) == Pointers{"/stages/0/title", "/stages/1/questions/0/text", "/stages/1/scorecard/items/1/name",
                                    "/references/scorecard/items/0/name"});
}

TEST_CASE("ranges do not begin below zero and end no earlier than they begin") {
    importer::Guide guide = test_guide();
    guide.process = {{"Screen", "", importer::Range{30, 30}}, {"Talk", "", importer::Range{60, 45}}, {"Offer", "", {}}};
    guide.stages[0].minutes = importer::Range{-1, 30};
    guide.stages[0].candidate_question_minutes = importer::Range{10, 5};
    guide.stages[0].window_days = importer::Range{0, 0};
    guide.stages[1].window_days = importer::Range{5, 3};
    guide.stages[1].effort_hours = importer::Range{4, 3};
    guide.references.questions[0].numeric = importer::Range{10, 1};
    CHECK(faulty(guide) == Pointers{"/process/1/minutes", "/stages/0/minutes", "/stages/0/candidate_question_minutes",
                                    "/stages/1/window_days", "/stages/1/effort_hours",
                                    "/references/questions/0/numeric"});
}

TEST_CASE("a list of directions stands after paragraphs that there are") {
    const auto directions = [](int after) {
        return importer::Directions{{"One paragraph."}, {{"", {"first"}, 1}, {"", {"second"}, after}}};
    };
    importer::Guide guide = test_guide();
    guide.stages[0].interviewer_directions = directions(0);
    CHECK(faulty(guide).empty());
    guide.stages[0].interviewer_directions = directions(2);
    guide.stages[0].candidate_directions = directions(-1);
    guide.debrief.directions = directions(2);
    guide.references.directions = directions(2);
    CHECK(faulty(guide) == Pointers{"/stages/0/interviewer_directions/lists/1/after",
                                    "/stages/0/candidate_directions/lists/1/after", "/debrief/directions/lists/1/after",
                                    "/references/directions/lists/1/after"});
}

TEST_CASE("an item restates an outcome that there is and describes each level once") {
    importer::Guide guide = test_guide();
    auto& items = guide.stages[0].scorecard.items;
    items[0].outcome = 1;
    items[1].outcome = -1;
    items[1].anchors = {{3, "Well"}, {1, "Badly"}, {3, "Also well"}};
    CHECK(faulty(guide) == Pointers{"/stages/0/scorecard/items/0/outcome", "/stages/0/scorecard/items/1/outcome",
                                    "/stages/0/scorecard/items/1/anchors"});
}

TEST_CASE("bullets that are a plus are bullets of their section") {
    importer::Guide guide = test_guide();
    guide.job_description.sections[0].plus = {0};
    CHECK(faulty(guide).empty());
    guide.job_description.sections[0].plus = {0, 1};
    CHECK(faulty(guide) == Pointers{"/job_description/sections/0/plus"});
    guide.job_description.sections[0].plus = {-1};
    CHECK(faulty(guide) == Pointers{"/job_description/sections/0/plus"});
}

TEST_CASE("notices keep a draft from publication only where they are errors, and are told with the faults") {
    GuideDraft draft{test_guide(), {{3, importer::Severity::warning, "Doubtful.", "doubt"}}};
    CHECK(fit_to_publish(draft));
    draft.notices.push_back({12, importer::Severity::error, "Two scorecards.", "twice"});
    draft.guide.title.clear();
    const auto refused = fit_to_publish(draft);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "guide/unfit");
    CHECK(pointers_of(refused.error().fields) == Pointers{"/lines/12", "/title"});
    CHECK(refused.error().fields[0].code == "twice");
    CHECK(refused.error().fields[0].detail == "Two scorecards.");
}

} // namespace
} // namespace assay::guides
