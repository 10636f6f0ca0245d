// A moment in UTC, counted in milliseconds since 1970: an integer in SQL, RFC 3339 text on the wire.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

struct Instant {
    std::int64_t milliseconds = 0;
    friend auto operator<=>(const Instant&, const Instant&) = default;
};

inline constexpr std::int64_t one_minute = 60'000;
inline constexpr std::int64_t one_hour = 60 * one_minute;
inline constexpr std::int64_t one_day = 24 * one_hour;

constexpr Instant operator+(Instant at, std::int64_t milliseconds) { return {at.milliseconds + milliseconds}; }
constexpr Instant operator-(Instant at, std::int64_t milliseconds) { return {at.milliseconds - milliseconds}; }

// "2026-12-01T10:00:00.000Z"; the years 0001 to 9999.
std::string to_rfc3339(Instant at);

// Reads RFC 3339 with any offset and up to nine fractional digits (cut to milliseconds); nullopt where it is not one.
std::optional<Instant> from_rfc3339(std::string_view text);

// True for a real calendar day written YYYY-MM-DD.
bool is_calendar_date(std::string_view text);

class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

} // namespace assay
