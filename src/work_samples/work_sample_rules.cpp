#include <work_samples/work_sample_rules.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::work_samples {

Course course_of(const StoredWorkSample& stored) {
    return {stored.due_at, stored.opened_at, stored.submitted_at, stored.cancelled_at};
}

bool is_late(const Course& course, Instant now) { return course.submitted_at.value_or(now) > course.due_at; }

WorkSampleState state_of(const Course& course, Instant now) {
    if (course.cancelled_at) return WorkSampleState::cancelled;
    if (course.submitted_at) return is_late(course, now) ? WorkSampleState::late : WorkSampleState::submitted;
    if (now > course.due_at + late_window) return WorkSampleState::expired;
    return course.opened_at ? WorkSampleState::opened : WorkSampleState::sent;
}

Intake intake_of(const Course& course, Instant now) {
    if (course.cancelled_at) return Intake::cancelled;
    if (now <= course.due_at) return Intake::accepted;
    if (course.submitted_at) return Intake::already_in;
    return now > course.due_at + late_window ? Intake::over : Intake::accepted;
}

Instant default_due_at(Instant sent_at, std::optional<int> longest_window_days) {
    return sent_at + longest_window_days.value_or(5) * one_day;
}

std::string time_in_words(std::int64_t milliseconds) {
    const auto counted = [](std::int64_t count, std::string_view unit) {
        return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
    };
    const std::int64_t minutes = std::max<std::int64_t>(milliseconds, 0) / one_minute;
    const std::int64_t days = minutes / (24 * 60);
    const std::int64_t hours = minutes / 60 % 24;
    if (days > 0) return counted(days, "day") + (hours > 0 ? " " + counted(hours, "hour") : "");
    if (hours > 0) return counted(hours, "hour") + (minutes % 60 > 0 ? " " + counted(minutes % 60, "minute") : "");
    return counted(minutes, "minute");
}

} // namespace assay::work_samples
