#include <base/instant.hpp>

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace assay {
namespace {

bool read_number(std::string_view& text, std::size_t digits, int& value) {
    if (text.size() < digits) return false;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + digits, value);
    if (fault != std::errc{} || end != text.data() + digits || text[0] == '-') return false;
    text.remove_prefix(digits);
    return true;
}

bool read_mark(std::string_view& text, std::string_view any_of) {
    if (text.empty() || !any_of.contains(text.front())) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::int64_t> read_days(std::string_view& text) {
    int year = 0, month = 0, day = 0;
    if (!read_number(text, 4, year) || !read_mark(text, "-") || !read_number(text, 2, month) || !read_mark(text, "-") ||
        !read_number(text, 2, day))
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 1) return std::nullopt;
    return std::chrono::sys_days{date}.time_since_epoch().count();
}

int read_fraction(std::string_view& text) {
    int milliseconds = 0;
    int digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9' && digits < 9) {
        if (digits < 3) milliseconds = milliseconds * 10 + (text.front() - '0');
        text.remove_prefix(1);
        ++digits;
    }
    if (digits == 0) return -1;
    for (; digits < 3; ++digits) milliseconds *= 10;
    return milliseconds;
}

std::optional<std::int64_t> read_offset(std::string_view& text) {
    if (read_mark(text, "Zz")) return 0;
    const bool behind = !text.empty() && text.front() == '-';
    int hours = 0, minutes = 0;
    if (!read_mark(text, "+-") || !read_number(text, 2, hours) || !read_mark(text, ":") ||
        !read_number(text, 2, minutes) || hours > 23 || minutes > 59)
        return std::nullopt;
    const std::int64_t offset = hours * one_hour + minutes * one_minute;
    return behind ? -offset : offset;
}

} // namespace

std::string to_rfc3339(Instant at) {
    const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds{at.milliseconds}};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

std::optional<Instant> from_rfc3339(std::string_view text) {
    const auto days = read_days(text);
    int hours = 0, minutes = 0, seconds = 0, milliseconds = 0;
    if (!days || !read_mark(text, "Tt ") || !read_number(text, 2, hours) || !read_mark(text, ":") ||
        !read_number(text, 2, minutes) || !read_mark(text, ":") || !read_number(text, 2, seconds))
        return std::nullopt;
    if (read_mark(text, ".")) milliseconds = read_fraction(text);
    const auto offset = read_offset(text);
    // A leap second (:60) is taken as the first instant of the next minute.
    if (!offset || !text.empty() || hours > 23 || minutes > 59 || seconds > 60 || milliseconds < 0) return std::nullopt;
    return Instant{*days * one_day + hours * one_hour + minutes * one_minute + seconds * 1000 + milliseconds - *offset};
}

bool is_calendar_date(std::string_view text) { return read_days(text).has_value() && text.empty(); }

} // namespace assay
