#include <fairness/course_rules.hpp>
#include <fairness/fairness_report_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::fairness;
using applications::ClosureKind;
using applications::Phase;

namespace {

PlaceRow place(const std::string& id, std::optional<ClosureKind> kind, Phase stood, const char* stage, std::int64_t at,
               bool is_pass = false) {
    PlaceRow row{id, "f", "w", kind, {}, {}, {}, stood, {}, Instant{at}, is_pass};
    if (kind) row.closed_at = Instant{900};
    if (stage[0] != 0) row.stage_id = stage;
    return row;
}

std::size_t step_of(const std::string& stage) { return stage == "second" ? 2 : 1; }

} // namespace

TEST_CASE("who got further passed, who was rejected did not, and who is there still or withdrew is not counted") {
    const auto courses = courses_of(
        {place("a", ClosureKind::rejected, Phase::applied, "", 1),
         place("a", ClosureKind::rejected, Phase::stage, "first", 2),
         place("a", ClosureKind::rejected, Phase::stage, "first", 3, true), place("b", {}, Phase::stage, "second", 5),
         place("c", ClosureKind::withdrawn, Phase::stage, "first", 6),
         place("d", ClosureKind::hired, Phase::offer, "", 7), place("e", ClosureKind::rejected, Phase::applied, "", 8)},
        2, step_of);
    REQUIRE(courses.size() == 5);
    const auto outcomes = [&](std::size_t step) {
        std::string told;
        for (const Course& each : courses) {
            const auto outcome = outcome_at(each, step);
            told += !outcome ? '.' : outcome->is_selected ? '+' : '-';
        }
        return told;
    };
    CHECK(outcomes(0) == "++++-");
    CHECK(outcomes(1) == "++.+.");
    CHECK(outcomes(2) == "-..+.");
    CHECK(outcomes(3) == "...+.");
    CHECK(outcome_at(courses[0], 1)->at == Instant{3});
    CHECK(outcome_at(courses[0], 2)->at == Instant{900});
    CHECK_FALSE(courses[0].end->is_selected);
    CHECK_FALSE(courses[1].end);
    CHECK_FALSE(courses[2].end);
    CHECK(courses[3].end->is_selected);
}

TEST_CASE("over all jobs the stages are one step") {
    CourseRow row{"j", "f", {}, {}, {}, {}, {}, Instant{2}, {}, Instant{4}};
    CHECK(outcome_at(course_of(row), 0)->at == Instant{2});
    CHECK(outcome_at(course_of(row), 1)->at == Instant{4});
    CHECK_FALSE(outcome_at(course_of(row), 2));
    row.closure_kind = ClosureKind::hired;
    row.closed_at = Instant{9};
    CHECK(outcome_at(course_of(row), 2)->is_selected);
    CHECK(course_of(row).end->at == Instant{9});
}

TEST_CASE("the decision in force says who is selected, from the moment it fell") {
    const auto ended = [](std::optional<ClosureKind> kind, const char* outcome) {
        const CourseRow row{"j", "f", {}, kind, Instant{9}, outcome, Instant{5}, {}, {}, {}};
        const auto end = course_of(row).end;
        return !end ? 0 : static_cast<int>(end->at.milliseconds) * (end->is_selected ? 1 : -1);
    };
    CHECK(ended({}, "hire") == 5);
    CHECK(ended({}, "no_hire") == -5);
    CHECK(ended({}, "hold") == 0);
    CHECK(ended(ClosureKind::hired, "hire") == 5);
    CHECK(ended(ClosureKind::withdrawn, "hire") == 5); // an offer that was not taken
    CHECK(ended(ClosureKind::withdrawn, "hold") == 0);
    CHECK(ended(ClosureKind::rejected, "no_hire") == -5);
    CHECK(ended(ClosureKind::rejected, "hire") == -9);
}

TEST_CASE("a report counts who said all that anybody said anything of, by step and by item") {
    ReadFairness read;
    read.report.applications = 30;
    read.report.steps = {{StepKind::application, {}, "First", {}}, {StepKind::whole, {}, "Whole", {}}};
    read.report.items = {{"care", "Care", "Talk", {}}};
    for (int at = 0; at < 22; ++at) {
        CourseRow row{"j", at % 2 == 0 ? "Female" : "Male", {}, ClosureKind::rejected, Instant{at}, {}, {}, {}, {}, {}};
        if (at % 2 == 0 || at < 6) row.entered_at = Instant{at};
        if (at == 21) row.sex.reset();
        read.courses.push_back(course_of(row));
        read.item_rows.push_back({"care", row.sex, {}, at % 2 == 0 ? 6 : 5, 2, Instant{at}});
    }
    const FairnessReport report = reported(std::move(read));
    CHECK(report.identified == 21);
    CHECK(report.unknown == 9);
    REQUIRE(report.steps[0].tables.size() == 1);
    const ImpactTable& first = report.steps[0].tables[0];
    CHECK(first.n == 20);
    CHECK(first.groups[0].selected == 10);
    CHECK(first.groups[1].selected == 3);
    CHECK(report.steps[1].tables[0].groups.empty());
    CHECK(report.steps[1].tables[0].reason->starts_with("Fewer than five came through"));
    CHECK(report.items[0].tables[0].groups[0].rate == 1);
    CHECK(report.items[0].tables[0].groups[1].rate == 0);
}
