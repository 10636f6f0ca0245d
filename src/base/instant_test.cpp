#include <base/instant.hpp>

#include <doctest/doctest.h>

namespace assay {

TEST_CASE("RFC 3339 there and back") {
    CHECK(to_rfc3339({0}) == "1970-01-01T00:00:00.000Z");
    CHECK(to_rfc3339(*from_rfc3339("2026-12-01T10:00:00Z")) == "2026-12-01T10:00:00.000Z");
    CHECK(from_rfc3339("2026-12-01T12:00:00+02:00") == from_rfc3339("2026-12-01T10:00:00Z"));
    CHECK(from_rfc3339("2026-12-01T10:00:00.1234567Z")->milliseconds % 1000 == 123);
}

TEST_CASE("what is not a time is refused") {
    for (const char* text : {"", "2026-12-01", "2026-02-30T10:00:00Z", "2026-12-01T24:00:00Z", "2026-12-01T10:00:00",
                             "2026-12-01T10:00:00Zx", "2026-12-01T10:00:00.Z", "-026-12-01T10:00:00Z"})
        CHECK_FALSE(from_rfc3339(text).has_value());
    CHECK(is_calendar_date("2028-02-29"));
    CHECK_FALSE(is_calendar_date("2027-02-29"));
}

} // namespace assay
