// Deadlines of a work sample: what state it is in, until when its link takes work, which mark it gets. Pure.
#pragma once

#include <base/instant.hpp>
#include <work_samples/work_sample.hpp>

namespace assay::work_samples {

// The times a work sample has been through; the state is always computed from them.
struct Course {
    Instant due_at;
    std::optional<Instant> opened_at;
    std::optional<Instant> submitted_at; // of the submission that counts, the last
    std::optional<Instant> cancelled_at;
};

inline constexpr std::int64_t late_window = 14 * one_day;  // work is still taken, marked late
inline constexpr std::int64_t review_window = 3 * one_day; // reviewers' scorecards are due this long after the work

Course course_of(const StoredWorkSample& stored);

WorkSampleState state_of(const Course& course, Instant now);

// Submitted after the deadline, or past it with nothing submitted.
bool is_late(const Course& course, Instant now);

// Why a submission is not taken; `accepted` where it is. One may be replaced until the deadline; after it the first
// that arrives is the last.
enum class Intake { accepted, cancelled, over, already_in };
Intake intake_of(const Course& course, Instant now);

// The longest window the guide allows, five days where it names none.
Instant default_due_at(Instant sent_at, std::optional<int> longest_window_days);

// "2 days 3 hours", "45 minutes"; rounded down, never negative.
std::string time_in_words(std::int64_t milliseconds);

} // namespace assay::work_samples
