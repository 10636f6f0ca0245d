// Days and clock times of a moment in a time zone, by the zone data that ICU brings.
#pragma once

#include <base/instant.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace assay::text {

// True for the name of a zone such as "Europe/Amsterdam" or "UTC".
bool is_time_zone(std::string_view name);

// The calendar day of `at` in `zone`; an unknown zone counts as UTC.
std::chrono::sys_days day_in(std::string_view zone, Instant at);

// The last minute of `day` in `zone`: 23:59 by its clocks.
Instant end_of_day(std::string_view zone, std::chrono::sys_days day);

// "23:59" by the clocks of `zone`.
std::string clock_in(std::string_view zone, Instant at);

} // namespace assay::text
