#include <guides/guide_rules.hpp>
#include <guides/test_guide.hpp>
#include <jobs/job_fields.hpp>
#include <jobs/job_history_rules.hpp>
#include <jobs/job_rules.hpp>
#include <platform/system/system.hpp>

#include <doctest/doctest.h>

#include <limits>

namespace assay::jobs {
namespace {

importer::Guide guide_with_ids() {
    World world;
    importer::Guide guide = guides::test_guide();
    guides::give_ids(guide, world.ids);
    return guide;
}

std::vector<std::string> pointers_of(const std::vector<FieldError>& faults) {
    std::vector<std::string> pointers;
    for (const FieldError& each : faults) pointers.push_back(each.pointer);
    return pointers;
}

TEST_CASE("values must name a placeholder of the guide and fit its kind") {
    const importer::Guide guide = guide_with_ids();
    CHECK(faults_in_values(guide, {{"BSc/MSc", "MSc"}, {"Company", "N"}, {"start day", ""}}).empty());
    const auto faults = faults_in_values(guide, {{"BSc/MSc", "PhD"}, {"Nobody/knows~it", "x"}, {"start day", "soon"}});
    CHECK(pointers_of(faults) == std::vector<std::string>{"/placeholder_values/BSc~1MSc",
                                                          "/placeholder_values/Nobody~1knows~0it",
                                                          "/placeholder_values/start day"});
}

TEST_CASE("weights are of the stages' items and not all zero") {
    const importer::Guide guide = guide_with_ids();
    const auto items = weighable_items(guide);
    REQUIRE(items.size() == 4);
    CHECK(faults_in_weights(guide, {}).empty());
    CHECK(faults_in_weights(guide, {{items[0], 0}, {items[1], 2.5}}).empty());
    CHECK(faults_in_weights(guide, {{items[0], 0}}).empty());
    CHECK(faults_in_weights(guide, {{items[0], 0}, {items[1], 0}, {items[2], 0}, {items[3], 0}}).size() == 1);
    CHECK(faults_in_weights(guide, {{items[0], 0}, {items[1], 0}, {items[2], 0}, {items[3], 1}}).empty());
    CHECK(faults_in_weights(guide, {{items[0], -1}, {items[1], std::numeric_limits<double>::infinity()}}).size() == 2);
    const std::string reference_item = *guide.references.scorecard.items[0].id;
    CHECK(pointers_of(faults_in_weights(guide, {{reference_item, 1}})) ==
          std::vector<std::string>{"/weights/" + reference_item});
}

TEST_CASE("only organisation and job placeholders block publication, and it says where they stand") {
    const importer::Guide guide = guide_with_ids();
    const auto places = guides::places_of_placeholders(guide);
    auto unfilled = unfilled_placeholders(guide, places, {{"Company", "N"}, {"Pay Range", "1-2"}, {"location", ""}});
    REQUIRE(unfilled.size() == 3);
    CHECK(unfilled[0].placeholder == "BSc/MSc");
    CHECK(unfilled[2].placeholder == "location");
    CHECK(unfilled[2].places.size() == 2);
    const Error refused = refuse_unfilled(unfilled).error();
    CHECK(refused.fault == Fault::invalid);
    CHECK(refused.fields[0].pointer == "/placeholder_values/BSc~1MSc");
    CHECK(refused.fields[2].detail.contains("Screen, question 1 and 1 other place"));
}

TEST_CASE("the creator joins the team in the role the organisation gives") {
    const TeamSeat other{"other", TeamRole::hiring_manager};
    const auto joined = [](std::vector<TeamSeat> team, std::vector<Role> roles) {
        return with_creator(std::move(team), Actor{"me", "Me", std::move(roles), ""});
    };
    CHECK(joined({other}, {Role::recruiter}).back() == TeamSeat{"me", TeamRole::recruiter});
    CHECK(joined({}, {Role::hiring_manager, Role::recruiter}).back() == TeamSeat{"me", TeamRole::hiring_manager});
    CHECK(joined({other}, {Role::hiring_manager, Role::recruiter}).back() == TeamSeat{"me", TeamRole::recruiter});
    CHECK(joined({other}, {Role::hiring_manager}).back() == TeamSeat{"me", TeamRole::hiring_manager});
    CHECK(joined({other}, {Role::administrator}).size() == 1);
    CHECK(joined({{"me", TeamRole::interviewer}}, {Role::recruiter}).size() == 1);
    CHECK(faults_in_team({other, other})[0].pointer == "/team/1/person_id");
}

TEST_CASE("weights follow their items into another version of the guide") {
    const importer::Guide before = guide_with_ids();
    importer::Guide after = guide_with_ids();
    after.stages[1].title = "Another interview";
    const auto old_items = weighable_items(before);
    const auto new_items = weighable_items(after);
    const Weights carried = carried_weights(before, after, {{old_items[0], 3}, {old_items[2], 5}});
    CHECK(carried == Weights{{new_items[0], 3}});
}

TEST_CASE("the only item of its name keeps its weight in a stage that was renamed; what went is told") {
    importer::Guide before = guide_with_ids();
    before.stages[1].scorecard.items[0].name = "Balance";
    importer::Guide after = guide_with_ids();
    after.stages[1].title = "Another interview";
    after.stages[1].scorecard.items[0].name = "Balance";
    const auto old_items = weighable_items(before);
    const Weights weights{{old_items[2], 5}, {old_items[3], 2}};
    const Weights carried = carried_weights(before, after, weights);
    CHECK(carried == Weights{{weighable_items(after)[2], 5}});
    StoredJob old_job, new_job;
    old_job.weights = weights;
    new_job.weights = carried;
    const auto changes = changes_between({old_job, {}, before, 1}, {new_job, {}, after, 2});
    REQUIRE(changes.size() == 3);
    CHECK(changes[2].field == "weights that went");
    CHECK(changes[2].before == "Crossing interview: Ships in a quarter 2");
    CHECK(changes[2].after == "version 2 has no such item");
}

TEST_CASE("changes are told in words") {
    const importer::Guide guide = guide_with_ids();
    StoredJob before;
    before.title = "Keeper";
    before.placeholder_values = {{"location", "Lund"}};
    StoredJob after = before;
    after.seal = SealMode::until_all;
    after.placeholder_values = {{"Company", "N"}};
    after.weights = {{weighable_items(guide)[0], 2}};
    const std::vector<TeamMember> nobody;
    const std::vector<TeamMember> team{{"p", "Rita", TeamRole::hiring_manager}};
    const auto changes = changes_between({before, nobody, guide, 1}, {after, team, guide, 1});
    std::vector<std::string> fields;
    for (const FieldChange& each : changes) fields.push_back(each.field);
    CHECK(fields == std::vector<std::string>{"seal", "team", "weights", "[Company]", "[location]"});
    CHECK(changes[1].after == "Rita (hiring manager)");
    CHECK(changes[2].before == "equal");
    CHECK(changes[2].after == "Screen: Care 2");
    CHECK(summary_of("job/changed", {changes, "Wrong at first"}) ==
          "Changed seal, team, weights, [Company], [location]. Reason: Wrong at first");
    CHECK(changes_between({before, team, guide, 1}, {before, team, guide, 1}).empty());
}

TEST_CASE("of weights only what differs is told, unless the guide moved too") {
    const importer::Guide guide = guide_with_ids();
    const auto items = weighable_items(guide);
    StoredJob before;
    before.weights = {{items[0], 2}, {items[1], 3}};
    StoredJob after = before;
    after.weights[items[0]] = 4;
    const std::vector<TeamMember> nobody;
    const auto told = changes_between({before, nobody, guide, 1}, {after, nobody, guide, 1});
    REQUIRE(told.size() == 1);
    CHECK(told[0].before == "Screen: Care 2");
    CHECK(told[0].after == "Screen: Care 4");
    const auto moved = changes_between({before, nobody, guide, 1}, {after, nobody, guide, 2});
    CHECK(moved[1].before.contains("; "));
}

TEST_CASE("applicants read the public parts alone, filled") {
    importer::Guide guide = guide_with_ids();
    guide.job_description = {"Keeper at [Company]",
                             {{"Why [Company]", importer::SectionKind::benefits, {}, {"Pay [Pay Range]"}, {0}}}};
    guide.process = {{"Screen", "A call in [location].", importer::Range{30, 40}}};
    guide.texts = {{"/process/0", "Two steps at [Company]."}, {"/stages/0/questions/1", "Internal"}};
    const PublicDescription description =
        public_description(guide, "Bridge keeper", {{"Company", "Nordlicht"}, {"location", "Lund"}});
    CHECK(description.title == "Bridge keeper");
    CHECK(description.heading == "Keeper at Nordlicht");
    CHECK(description.sections[0].heading == "Why Nordlicht");
    CHECK(description.sections[0].bullets[0] == "Pay [Pay Range]");
    CHECK(description.sections[0].plus == std::vector<int>{0});
    CHECK(description.process_introduction == "Two steps at Nordlicht.");
    CHECK(description.process[0].text == "A call in Lund.");
}

TEST_CASE("an unfilled placeholder says where it stands: nowhere known, once, or how often else") {
    const auto detail = [](std::vector<guides::TextPlace> places) {
        return refuse_unfilled({{"City", {}, {}, {}, 1, std::move(places)}}).error().fields[0].detail;
    };
    const guides::TextPlace place{"/title", "Title"};
    CHECK(detail({}).ends_with("it stands in the guide"));
    CHECK(detail({place}).ends_with("it stands in Title"));
    CHECK(detail({place, place}).ends_with("it stands in Title and 1 other place"));
    CHECK(detail({place, place, place}).ends_with("it stands in Title and 2 other places"));
}

TEST_CASE("a placeholder that no text of the guide has is unfilled all the same") {
    importer::Guide guide;
    guide.placeholders = {{"City", importer::PlaceholderScope::job, importer::PlaceholderKind::text, {}, 0, {}}};
    const auto unfilled = unfilled_placeholders(guide, {}, {});
    REQUIRE(unfilled.size() == 1);
    CHECK(unfilled[0].places.empty());
}

TEST_CASE("a weight may be a thousand, no more; a guide without items takes no weights and misses none") {
    const importer::Guide guide = guide_with_ids();
    const std::string item = weighable_items(guide)[0];
    CHECK(faults_in_weights(guide, {{item, 1000}}).empty());
    CHECK(faults_in_weights(guide, {{item, 1000.5}}).size() == 1);
    CHECK(faults_in_weights({}, {}).empty());
    CHECK(pointers_of(faults_in_weights({}, {{item, 1}})) == std::vector<std::string>{"/weights/" + item});
}

TEST_CASE("lines before the first step are told as one text") {
    importer::Guide guide;
    guide.texts = {{"/process/0", "One."}, {"/process/1", "Other."}, {"/process/0", "Two."}};
    CHECK(public_description(guide, "Keeper", {}).process_introduction == "One. Two.");
}

} // namespace
} // namespace assay::jobs
