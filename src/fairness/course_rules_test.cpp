#include <fairness/course_rules.hpp>
#include <fairness/fairness_report_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::fairness;
using applications::ClosureKind;
using applications::Phase;

namespace {

CourseHead head(const std::string& id, std::optional<ClosureKind> kind, std::int64_t closed_at = 900) {
    CourseHead made{id, "j", "c" + id, "f", "w", kind, {}};
    if (kind) made.closed_at = Instant{closed_at};
    return made;
}

PlaceRow place(const std::string& id, Phase stood, const char* stage, std::int64_t at, bool is_pass = false) {
    PlaceRow row{id, stood, {}, Instant{at}, is_pass};
    if (stage[0] != 0) row.stage_id = stage;
    return row;
}

std::size_t step_of(const std::string& stage) { return stage == "second" ? 2 : 1; }

} // namespace

TEST_CASE("who got further passed, who was rejected did not, and who is there still or withdrew is not counted") {
    // The newest first, with rows of others between.
    CourseRows rows;
    rows.heads = {head("e", ClosureKind::rejected), head("d", ClosureKind::hired), head("c", ClosureKind::withdrawn),
                  head("b", {}), head("a", ClosureKind::rejected)};
    rows.places = {{place("f", Phase::offer, "", 1), place("e", Phase::applied, "", 8), place("d", Phase::offer, "", 7),
                    place("c", Phase::stage, "first", 6), place("bb", Phase::offer, "", 5),
                    place("b", Phase::stage, "second", 5), place("a", Phase::stage, "first", 2),
                    place("a", Phase::applied, "", 1), place("_", Phase::stage, "second", 1)},
                   {place("z", Phase::offer, "", 3), place("a", Phase::stage, "first", 3, true)}};
    const auto courses = courses_of(rows, 2, step_of);
    REQUIRE(courses.size() == 5);
    const auto outcomes = [&](std::size_t step) {
        std::string told;
        for (const Course& each : courses) {
            const auto outcome = outcome_between(each, step, step + 1);
            told += !outcome ? '.' : outcome->is_selected ? '+' : '-';
        }
        return told;
    };
    CHECK(outcomes(0) == "++++-");
    CHECK(outcomes(1) == "++.+.");
    CHECK(outcomes(2) == "-..+.");
    CHECK(outcomes(3) == "...+.");
    CHECK(outcome_between(courses[0], 1, 2)->at == Instant{3});
    CHECK(outcome_between(courses[0], 2, 3)->at == Instant{900});
    CHECK_FALSE(courses[0].end->is_selected);
    CHECK_FALSE(courses[1].end);
    CHECK_FALSE(courses[2].end);
    CHECK(courses[3].end->is_selected);
}

TEST_CASE("where the stages are one step, all of them lie between the application and what follows") {
    const auto course = [](std::optional<ClosureKind> kind) {
        return courses_of({{head("a", kind, 9)},
                           {},
                           {{place("a", Phase::debrief, "", 4), place("a", Phase::offer, "", 6),
                             place("a", Phase::stage, "first", 2), place("a", Phase::stage, "second", 3)}}},
                          1, [](const std::string&) { return 1; })
            .front();
    };
    CHECK(outcome_between(course({}), 0, 1)->at == Instant{2});
    CHECK(outcome_between(course({}), 1, 2)->at == Instant{4});
    CHECK_FALSE(outcome_between(course({}), 2, 3));
    CHECK(outcome_between(course(ClosureKind::hired), 2, 3)->is_selected);
    CHECK(course(ClosureKind::hired).end->at == Instant{9});
}

TEST_CASE("the decision in force says who is selected, from the moment it fell") {
    const auto ended = [](std::optional<ClosureKind> kind, const char* outcome) {
        const auto end = courses_of({{head("a", kind, 9)}, {{"a", outcome, Instant{5}}}, {}}, 1, step_of).front().end;
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

TEST_CASE("a candidate has one number in all jobs") {
    CourseRows rows;
    rows.heads = {head("c", {}), head("b", {}), head("a", {})};
    rows.heads[0].candidate_id = rows.heads[2].candidate_id;
    const auto courses = courses_of(rows, 1, step_of);
    CHECK(courses[0].person == courses[2].person);
    CHECK(courses[0].person != courses[1].person);
}
