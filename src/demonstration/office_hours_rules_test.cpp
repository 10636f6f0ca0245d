#include <demonstration/office_hours_rules.hpp>

#include <doctest/doctest.h>

namespace assay::demonstration {
namespace {

std::string hours_from(std::string_view at) { return to_rfc3339(in_office_hours(from_rfc3339(at).value())); }
std::string slot_from(std::string_view at) { return to_rfc3339(next_slot(from_rfc3339(at).value())); }

} // namespace

TEST_CASE("work is done on working days, in the day") {
    CHECK(hours_from("2026-11-25T10:17:03Z") == "2026-11-25T10:17:03.000Z"); // a Wednesday
    CHECK(hours_from("2026-11-25T03:00:00Z") == "2026-11-25T07:00:00.000Z");
    CHECK(hours_from("2026-11-25T16:00:00Z") == "2026-11-26T07:00:00.000Z");
    CHECK(hours_from("2026-11-27T18:00:00Z") == "2026-11-30T07:00:00.000Z"); // Friday evening to Monday
    CHECK(hours_from("2026-11-29T12:00:00Z") == "2026-11-30T07:00:00.000Z");
}

TEST_CASE("interviews begin at half and full hours and end within the day") {
    CHECK(slot_from("2026-11-25T10:00:00Z") == "2026-11-25T10:00:00.000Z");
    CHECK(slot_from("2026-11-25T10:01:00Z") == "2026-11-25T10:30:00.000Z");
    CHECK(slot_from("2026-11-25T14:31:00Z") == "2026-11-26T07:00:00.000Z");
    CHECK(slot_from("2026-11-27T15:59:00Z") == "2026-11-30T07:00:00.000Z");
    CHECK(slot_from("2026-11-28T09:10:00Z") == "2026-11-30T07:00:00.000Z");
}

} // namespace assay::demonstration
