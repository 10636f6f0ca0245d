#include <work_samples/work_sample_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::work_samples;

namespace {
constexpr Instant due{100 * one_day};
constexpr Instant before = due - one_hour;
constexpr Instant after = due + one_hour;
constexpr Instant long_after = due + late_window + 1;
} // namespace

TEST_CASE("the state follows from the times") {
    CHECK(state_of({due, {}, {}, {}}, before) == WorkSampleState::sent);
    CHECK(state_of({due, before, {}, {}}, before) == WorkSampleState::opened);
    CHECK(state_of({due, before, {}, {}}, after) == WorkSampleState::opened);
    CHECK(state_of({due, before, {}, {}}, long_after) == WorkSampleState::expired);
    CHECK(state_of({due, before, before, {}}, long_after) == WorkSampleState::submitted);
    CHECK(state_of({due, before, due, {}}, after) == WorkSampleState::submitted);
    CHECK(state_of({due, before, after, {}}, after) == WorkSampleState::late);
    CHECK(state_of({due, before, after, after}, after) == WorkSampleState::cancelled);
}

TEST_CASE("late is past the deadline, in or not; an extension takes the mark away") {
    CHECK_FALSE(is_late({due, {}, {}, {}}, due));
    CHECK(is_late({due, {}, {}, {}}, after));
    CHECK(is_late({due, {}, after, {}}, long_after));
    CHECK_FALSE(is_late({due, {}, before, {}}, long_after));
    CHECK_FALSE(is_late({due + one_day, {}, after, {}}, long_after));
}

TEST_CASE("work is replaced until the deadline, taken once for two weeks after it") {
    CHECK(intake_of({due, {}, {}, {}}, before) == Intake::accepted);
    CHECK(intake_of({due, {}, before, {}}, due) == Intake::accepted);
    CHECK(intake_of({due, {}, before, {}}, after) == Intake::already_in);
    CHECK(intake_of({due, {}, {}, {}}, after) == Intake::accepted);
    CHECK(intake_of({due, {}, {}, {}}, due + late_window) == Intake::accepted);
    CHECK(intake_of({due, {}, {}, {}}, long_after) == Intake::over);
    CHECK(intake_of({due, {}, {}, before}, before) == Intake::cancelled);
}

TEST_CASE("the deadline is the longest window of the guide") {
    CHECK(default_due_at(due, 4) == due + 4 * one_day);
    CHECK(default_due_at(due, std::nullopt) == due + 5 * one_day);
}

TEST_CASE("durations in words") {
    CHECK(time_in_words(2 * one_day + 3 * one_hour + 59 * one_minute) == "2 days 3 hours");
    CHECK(time_in_words(one_day) == "1 day");
    CHECK(time_in_words(one_hour + one_minute) == "1 hour 1 minute");
    CHECK(time_in_words(5 * one_hour) == "5 hours");
    CHECK(time_in_words(59'999) == "0 minutes");
    CHECK(time_in_words(-5) == "0 minutes");
}
