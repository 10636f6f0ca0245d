#include <demonstration/office_hours_rules.hpp>

namespace assay::demonstration {
namespace {

constexpr std::int64_t opening = 7 * one_hour;
constexpr std::int64_t closing = 16 * one_hour;
constexpr std::int64_t last_slot = 14 * one_hour + 30 * one_minute;
constexpr std::int64_t slot = 30 * one_minute;

std::int64_t day_of(Instant at) { return at.milliseconds / one_day; }
std::int64_t time_of_day(Instant at) { return at.milliseconds % one_day; }

// 1970 began on a Thursday; Monday is 0.
bool is_weekend(std::int64_t day) { return (day + 3) % 7 >= 5; }

Instant first_opening_from(std::int64_t day) {
    while (is_weekend(day)) ++day;
    return {day * one_day + opening};
}

} // namespace

Instant in_office_hours(Instant at) {
    if (is_weekend(day_of(at)) || time_of_day(at) < opening) return first_opening_from(day_of(at));
    return time_of_day(at) < closing ? at : first_opening_from(day_of(at) + 1);
}

Instant next_slot(Instant at) {
    const Instant working = in_office_hours(at);
    const Instant rounded{(working.milliseconds + slot - 1) / slot * slot};
    return time_of_day(rounded) <= last_slot ? rounded : first_opening_from(day_of(rounded) + 1);
}

} // namespace assay::demonstration
