#include <platform/text/time_zone.hpp>

#include <fmt/format.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <memory>

namespace assay::text {
namespace {

constexpr std::size_t longest_name = 64;

std::unique_ptr<icu::TimeZone> zone_named(std::string_view name) {
    if (name.empty() || name.size() > longest_name) return nullptr;
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())})));
    // ICU answers with its "unknown" zone rather than with nothing.
    if (zone == nullptr || *zone == icu::TimeZone::getUnknown()) return nullptr;
    return zone;
}

std::int64_t offset_at(std::string_view name, std::int64_t milliseconds, bool is_local) {
    const auto zone = zone_named(name);
    if (zone == nullptr) return 0;
    std::int32_t raw = 0;
    std::int32_t summer = 0;
    UErrorCode fault = U_ZERO_ERROR;
    zone->getOffset(static_cast<UDate>(milliseconds), static_cast<UBool>(is_local), raw, summer, fault);
    return U_FAILURE(fault) ? 0 : raw + summer;
}

std::int64_t local(std::string_view zone, Instant at) {
    return at.milliseconds + offset_at(zone, at.milliseconds, false);
}

} // namespace

bool is_time_zone(std::string_view name) { return zone_named(name) != nullptr; }

std::chrono::sys_days day_in(std::string_view zone, Instant at) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(local(zone, at))));
}

Instant end_of_day(std::string_view zone, std::chrono::sys_days day) {
    const std::int64_t wall = (day.time_since_epoch().count() + 1) * one_day - one_minute;
    return {wall - offset_at(zone, wall, true)};
}

std::string clock_in(std::string_view zone, Instant at) {
    const std::int64_t of_day = ((local(zone, at) % one_day) + one_day) % one_day;
    return fmt::format("{:02}:{:02}", of_day / one_hour, of_day % one_hour / one_minute);
}

} // namespace assay::text
