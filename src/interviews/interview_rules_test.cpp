#include <interviews/interview_rules.hpp>

#include <doctest/doctest.h>

namespace assay::interviews {
namespace {

constexpr Instant ten{10 * one_hour};

} // namespace

TEST_CASE("an interview takes as long as its stage may, and an hour where the guide says nothing") {
    importer::Stage stage;
    CHECK(default_end(ten, stage) == ten + one_hour);
    stage.minutes = importer::Range{30, 45};
    CHECK(default_end(ten, stage) == ten + 45 * one_minute);
    CHECK(cards_due(ten) == ten + one_day);
}

TEST_CASE("an end must follow its start within a day") {
    CHECK(faults_in_times(ten, ten + 1).empty());
    CHECK(faults_in_times(ten, ten + one_day).empty());
    CHECK(faults_in_times(ten, ten).front().pointer == "/ends_at");
    CHECK(faults_in_times(ten, ten + one_day + 1).front().code == "range");
}

TEST_CASE("a panel names each person once and is led by one of them") {
    CHECK(faults_in_panel({"a", "b"}, "b").empty());
    CHECK(faults_in_panel({"a", "b", "a"}, std::nullopt).front().pointer == "/interviewer_ids/2");
    CHECK(faults_in_panel({"a"}, "c").front().pointer == "/lead_id");
}

TEST_CASE("moving the start keeps the length unless an end is given") {
    InterviewPatch patch;
    patch.starts_at = ten + one_day;
    CHECK(moved({ten, ten + one_hour}, patch).ends_at == ten + one_day + one_hour);
    patch.ends_at = ten + one_day + 2 * one_hour;
    CHECK(moved({ten, ten + one_hour}, patch).ends_at == ten + one_day + 2 * one_hour);
}

} // namespace assay::interviews
