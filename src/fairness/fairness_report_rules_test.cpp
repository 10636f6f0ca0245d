#include <fairness/fairness_report_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::fairness;

namespace {

// A course through two stages that came to place `came` of four (0: applied, 3: after the stages, 4: hired) and ended.
Course course(int person, const char* sex, std::size_t came) {
    Course made{"j", person, sex, {}, Outcome{came == 4, Instant{person}}, {{}, {}, {}, {}}};
    for (std::size_t step = 1; step <= came && step < 4; ++step) made.reached[step] = Instant{person};
    return made;
}

void add(std::vector<Course>& courses, const char* sex, std::size_t came, int people) {
    for (; people > 0; --people) courses.push_back(course(static_cast<int>(courses.size()), sex, came));
}

FairnessReport of_job(const std::vector<Course>& courses) {
    ReadFairness read;
    read.report.steps = {{StepKind::application, {}, "First", {}},
                         {StepKind::stage, "one", "One", {}},
                         {StepKind::stage, "two", "Two", {}},
                         {StepKind::after_stages, {}, "After", {}},
                         {StepKind::whole, {}, "Whole", {}}};
    read.courses = courses;
    return reported(std::move(read));
}

// The same, all stages being one step.
FairnessReport of_all_jobs(std::vector<Course> courses) {
    ReadFairness read;
    read.report.steps = {{StepKind::application, {}, "First", {}},
                         {StepKind::stages, {}, "Stages", {}},
                         {StepKind::after_stages, {}, "After", {}},
                         {StepKind::whole, {}, "Whole", {}}};
    for (Course& each : courses) each.reached = {each.reached[0], each.reached[1], each.reached[3]};
    read.courses = std::move(courses);
    return reported(std::move(read));
}

bool is_told(const FairnessReport& report, std::size_t step) { return !report.steps[step].tables[0].groups.empty(); }

} // namespace

TEST_CASE("a report counts who said something, by step and by item") {
    ReadFairness read;
    read.report.applications = 30;
    read.report.steps = {{StepKind::application, {}, "First", {}}, {StepKind::whole, {}, "Whole", {}}};
    read.report.items = {{"care", "Care", "Talk", {}}};
    for (int at = 0; at < 22; ++at) {
        Course course{"j", at, at % 2 == 0 ? "Female" : "Male", {}, Outcome{false, Instant{at}}, {{}, {}, {}}};
        if (at % 2 == 0 || at < 6) course.reached[1] = Instant{at};
        if (at == 21) course.sex.reset();
        if (at < 4) course.race_ethnicity = "White"; // too few to be told of
        read.courses.push_back(course);
        read.item_rows.push_back({"care", course.sex, {}, at % 2 == 0 ? 6 : 5, 2, Instant{at}});
    }
    const FairnessReport report = reported(std::move(read));
    REQUIRE(report.identified.size() == 1);
    CHECK(report.identified[0].identified == 20);
    CHECK(report.identified[0].unknown == 10);
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

TEST_CASE("who failed a stage that two failed is not to be had from other steps, nor from all jobs together") {
    std::vector<Course> courses;
    for (const char* sex : {"Female", "Male"}) {
        add(courses, sex, 0, 20);
        add(courses, sex, 1, 5);
        add(courses, sex, 3, 7);
        add(courses, sex, 4, 6);
    }
    // 38 came to the first stage and 28 passed it; of these two fail the second.
    add(courses, "Female", 2, 2);
    const FairnessReport job = of_job(courses);
    CHECK(is_told(job, 0));
    CHECK_FALSE(is_told(job, 2));
    CHECK(job.steps[2].tables[0].reason->starts_with("Fewer than five came through"));
    CHECK_FALSE(is_told(job, 1));
    CHECK(job.steps[1].tables[0].reason->starts_with("Left out"));
    CHECK(is_told(job, 3));
    const FairnessReport all = of_all_jobs(courses);
    CHECK(is_told(all, 1)); // twelve failed in the stages together
    for (const std::size_t step : {0, 2})
        CHECK(all.steps[step].tables[0].n == job.steps[step == 0 ? 0 : 3].tables[0].n);
}

TEST_CASE("jobs that tell of few do not give each other away where they are told of together") {
    // Four of twenty were invited to each of two jobs, and three of these hired: colleagues know the two who were not.
    std::vector<Course> courses;
    for (const char* job : {"j", "k"}) {
        const std::size_t before = courses.size();
        for (const char* sex : {"Female", "Male"}) add(courses, sex, 0, 8);
        add(courses, "Male", 1, 1);
        add(courses, "Female", 4, 2);
        add(courses, "Male", 4, 1);
        for (std::size_t each = before; each < courses.size(); ++each) courses[each].job_id = job;
    }
    const FairnessReport all = of_all_jobs(courses);
    CHECK(is_told(all, 3));
    CHECK_FALSE(is_told(all, 0));
    CHECK(all.steps[0].tables[0].reason->starts_with("Left out"));
    // With five who were not, both are told.
    add(courses, "Female", 1, 3);
    const FairnessReport more = of_all_jobs(courses);
    CHECK(is_told(more, 3));
    CHECK(is_told(more, 0));
}

TEST_CASE("an item is told of where five and more were rated on both sides") {
    for (const int low : {4, 5}) {
        ReadFairness read;
        read.report.items = {{"care", "Care", "Talk", {}}};
        for (int at = 0; at < 20; ++at) {
            read.courses.push_back(course(at, at % 2 == 0 ? "Female" : "Male", 0));
            read.item_rows.push_back({"care", read.courses.back().sex, {}, at < low ? 2 : 6, 2, Instant{at}});
        }
        const FairnessReport report = reported(std::move(read));
        CHECK(report.items[0].tables[0].groups.empty() == (low == 4));
    }
}

TEST_CASE("one table counts people of whom another knows nothing") {
    ReadFairness read;
    read.report.steps = {{StepKind::whole, {}, "Whole", {}}};
    for (int at = 0; at < 20; ++at) {
        Course made = course(at, "Female", at % 2 == 0 ? 4 : 0);
        if (at >= 10) made.sex.reset();
        if (at >= 5) made.race_ethnicity = "White";
        read.courses.push_back(made);
    }
    const FairnessReport report = reported(std::move(read));
    REQUIRE(report.steps[0].tables.size() == 3);
    CHECK(report.steps[0].tables[0].n == 10);
    CHECK(report.steps[0].tables[1].n == 15);
    CHECK(report.steps[0].tables[2].n == 5);
    CHECK(report.identified[2].identified == 5);
}
