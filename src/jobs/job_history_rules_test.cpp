#include <guides/test_guide.hpp>
#include <jobs/job_history_rules.hpp>

#include <doctest/doctest.h>

namespace assay::jobs {
namespace {

importer::Guide guide_with_item_ids() {
    importer::Guide guide = guides::test_guide();
    for (std::size_t stage = 0; stage < guide.stages.size(); ++stage)
        for (std::size_t item = 0; item < guide.stages[stage].scorecard.items.size(); ++item)
            guide.stages[stage].scorecard.items[item].id = "item-" + std::to_string(stage) + std::to_string(item);
    return guide;
}

// One line for each change: "field: before -> after".
std::string told(const std::vector<FieldChange>& changes) {
    std::string lines;
    for (const FieldChange& each : changes) lines += each.field + ": " + each.before + " -> " + each.after + '\n';
    return lines;
}

struct Moments {
    importer::Guide guide = guide_with_item_ids();
    StoredJob before, after;
    std::vector<TeamMember> team_before, team_after;
    int version_before = 1, version_after = 1;

    std::string told_changes() const {
        return told(
            changes_between({before, team_before, guide, version_before}, {after, team_after, guide, version_after}));
    }
};

TEST_CASE("what stays the same is not told") {
    Moments moments;
    moments.before.weights = moments.after.weights = {{"item-00", 2}};
    moments.before.placeholder_values = moments.after.placeholder_values = {{"Company", "Nordlicht"}};
    moments.team_before = moments.team_after = {{"p1", "Ann", TeamRole::recruiter}};
    CHECK(moments.told_changes().empty());
}

TEST_CASE("title, guide version and seal are told in words") {
    Moments moments;
    moments.before.title = "Keeper";
    moments.after.title = "Bridge keeper";
    moments.version_after = 2;
    moments.after.seal = SealMode::until_all;
    CHECK(moments.told_changes() == "title: Keeper -> Bridge keeper\n"
                                    "guide version: 1 -> 2\n"
                                    "seal: until own -> until all\n");
}

TEST_CASE("a team is told with everybody's role, an empty one as nobody") {
    Moments moments;
    moments.team_after = {{"p1", "Ann", TeamRole::hiring_manager},
                          {"p2", "Bo", TeamRole::recruiter},
                          {"p3", "Cy", TeamRole::interviewer}};
    CHECK(moments.told_changes() == "team: nobody -> Ann (hiring manager), Bo (recruiter), Cy (interviewer)\n");
}

TEST_CASE("of the weights of one guide version only those that differ are told, one for what was never set") {
    Moments moments;
    moments.before.weights = {{"item-00", 2}, {"item-01", 3}};
    moments.after.weights = {{"item-00", 2}, {"item-01", 1}, {"item-10", 0.5}};
    CHECK(moments.told_changes() == "weights: Screen: Ships in a quarter 3; Crossing interview: Care 1 -> "
                                    "Screen: Ships in a quarter 1; Crossing interview: Care 0.5\n");
    moments.after.weights = {};
    CHECK(moments.told_changes() == "weights: Screen: Care 2; Screen: Ships in a quarter 3 -> equal\n");
}

TEST_CASE("a weight of one that is set and then left out changes nothing") {
    Moments moments;
    moments.before.weights = {{"item-00", 1}, {"item-01", 2}};
    moments.after.weights = {{"item-01", 2}};
    CHECK(moments.told_changes().empty());
}

TEST_CASE("weights of two guide versions are told whole") {
    Moments moments;
    moments.version_after = 2;
    moments.before.weights = {{"item-00", 2}, {"gone", 4}};
    moments.after.weights = {{"item-00", 2}, {"item-11", 3}};
    CHECK(moments.told_changes() == "guide version: 1 -> 2\n"
                                    "weights: Screen: Care 2 -> Screen: Care 2; Crossing interview: Ships in a "
                                    "quarter 3\n");
}

TEST_CASE("values are told by their placeholder, in brackets, those that came and went too") {
    Moments moments;
    moments.before.placeholder_values = {{"Company", "Nordlicht"}, {"location", "Lund"}, {"Pay Range", "1-2"}};
    moments.after.placeholder_values = {{"Company", "Nordlicht"}, {"location", "Oslo"}, {"start day", "2027-01-01"}};
    CHECK(moments.told_changes() == "[Pay Range]: 1-2 -> \n"
                                    "[location]: Lund -> Oslo\n"
                                    "[start day]:  -> 2027-01-01\n");
}

TEST_CASE("each row has a sentence of its own") {
    CHECK(summary_of("job/created", {}) == "Created the job");
    CHECK(summary_of("job/published", {}) == "Published the job");
    CHECK(summary_of("job/reopened", {}) == "Opened the job again");
    CHECK(summary_of("job/frozen", {}).starts_with("The first application came in"));
    CHECK(summary_of("job/painted", {}) == "Something was done to the job");
    CHECK(summary_of("job/changed", {{{"title", "a", "b"}, {"seal", "c", "d"}}, {}}) == "Changed title, seal");
}

TEST_CASE("a reason is told where there is one") {
    CHECK(summary_of("job/closed", {{}, "Role filled"}) == "Closed the job. Reason: Role filled");
    CHECK(summary_of("job/closed", {{}, ""}) == "Closed the job");
    CHECK(summary_of("job/closed", {}) == "Closed the job");
}

} // namespace
} // namespace assay::jobs
