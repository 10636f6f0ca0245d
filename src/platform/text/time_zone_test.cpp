#include <platform/text/time_zone.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace std::chrono;

TEST_CASE("zones are known by name") {
    for (const char* name : {"UTC", "Europe/Amsterdam", "America/Argentina/Buenos_Aires"})
        CHECK(text::is_time_zone(name));
    for (const char* name : {"", "Mars/Olympus", "Europe/Amsterdam ", "europe"}) CHECK_FALSE(text::is_time_zone(name));
    CHECK_FALSE(text::is_time_zone(std::string(1000, 'A')));
}

TEST_CASE("the day and the clock of a moment depend on the zone, in summer too") {
    const Instant winter = *from_rfc3339("2026-01-31T23:30:00Z");
    CHECK(text::day_in("UTC", winter) == sys_days(2026y / January / 31));
    CHECK(text::day_in("Europe/Amsterdam", winter) == sys_days(2026y / February / 1));
    CHECK(text::clock_in("Europe/Amsterdam", winter) == "00:30");
    const Instant summer = *from_rfc3339("2026-07-01T22:15:00Z");
    CHECK(text::clock_in("Europe/Amsterdam", summer) == "00:15");
    CHECK(text::day_in("America/New_York", summer) == sys_days(2026y / July / 1));
    CHECK(text::clock_in("Nowhere", summer) == "22:15");
}

TEST_CASE("a day ends at 23:59 by its own clocks, also where they change that day") {
    for (const char* zone : {"UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"})
        for (sys_days day = sys_days(2026y / January / 1); day < sys_days(2027y / January / 1); day += days(1)) {
            const Instant end = text::end_of_day(zone, day);
            CHECK(text::day_in(zone, end) == day);
            CHECK(text::clock_in(zone, end) == "23:59");
        }
}
