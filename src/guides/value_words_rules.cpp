#include <base/text.hpp>
#include <guides/value_words_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace assay::guides {
namespace {

constexpr std::string_view en_dash = "\xE2\x80\x93";
constexpr std::string_view thin_space = "\xE2\x80\xAF"; // narrow, no break
constexpr std::string_view hard_space = "\xC2\xA0";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How long the thousands mark at `at` is: a comma, an apostrophe or a space of some width; 0 where none stands there.
std::size_t mark_at(std::string_view text, std::size_t at) {
    for (const std::string_view mark :
         {std::string_view(","), std::string_view(" "), std::string_view("'"), thin_space, hard_space})
        if (text.substr(at).starts_with(mark)) return mark.size();
    return 0;
}

bool are_three_digits(std::string_view text, std::size_t at) {
    return text.size() >= at + 3 && is_digit(text[at]) && is_digit(text[at + 1]) && is_digit(text[at + 2]) &&
           (text.size() == at + 3 || !is_digit(text[at + 3]));
}

// A number with or without thousands marks ("120000", "120,000", "120 000.50") as plain digits. `text` begins and ends
// with a digit.
std::optional<std::string> plain_amount(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = mark_at(text, at);
        if (mark != 0 && is_digit(text[at - 1]) && are_three_digits(text, at + mark))
            at += mark;
        else
            plain += text[at++];
    }
    double value = 0;
    const auto [end, fault] =
        std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
    if (fault != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return plain;
}

double number(const std::string& plain) {
    double value = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
    return value;
}

// "EUR", "$", "€", "CHF": letters or signs, no digit.
bool is_currency(std::string_view text) {
    return text.size() <= 8 && std::ranges::none_of(text, [](char c) {
               return is_digit(c) || std::string_view(" -.,'[]()").contains(c) || static_cast<unsigned char>(c) < 0x20;
           });
}

struct Side {
    std::string amount;
    std::string_view before;
    std::string_view after;
};

// One side of a range, with its currency taken off either end.
std::optional<Side> side_of(std::string_view text) {
    text = trim(text);
    const std::size_t first = text.find_first_of("0123456789");
    const std::size_t last = text.find_last_of("0123456789");
    if (first == std::string_view::npos) return std::nullopt;
    Side side{{}, trim(text.substr(0, first)), trim(text.substr(last + 1))};
    if (!is_currency(side.before) || !is_currency(side.after) || (!side.before.empty() && !side.after.empty()))
        return std::nullopt;
    auto amount = plain_amount(text.substr(first, last + 1 - first));
    if (!amount) return std::nullopt;
    side.amount = std::move(*amount);
    return side;
}

bool is_code(std::string_view currency) {
    return currency.size() == 3 && std::ranges::all_of(currency, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "$", "€", "US$": ends in something that is no ASCII letter.
bool is_sign(std::string_view currency) {
    const char last = currency.back();
    return !((last >= 'A' && last <= 'Z') || (last >= 'a' && last <= 'z'));
}

std::string_view whole_part(std::string_view plain) { return plain.substr(0, plain.find('.')); }

// Up to four digits read well without marks ("2026"); one side never has marks where the other has none.
std::string grouped(std::string_view plain, bool has_marks) {
    const std::string_view whole = whole_part(plain);
    std::string out;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        const std::size_t left = whole.size() - at;
        if (has_marks && at > 0 && left % 3 == 0) out += thin_space;
        out += whole[at];
    }
    return out.append(plain.substr(whole.size()));
}

std::optional<int> whole_number(std::string_view digits) {
    int value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
    return value;
}

} // namespace

std::optional<RangeValue> range_of(std::string_view value) {
    std::size_t length = 1;
    std::size_t dash = value.find('-');
    if (dash == std::string_view::npos) {
        dash = value.find(en_dash);
        length = en_dash.size();
    }
    if (dash == std::string_view::npos) return std::nullopt;
    const auto low = side_of(value.substr(0, dash));
    const auto high = side_of(value.substr(dash + length));
    if (!low || !high || number(low->amount) > number(high->amount)) return std::nullopt;
    return RangeValue{low->amount, high->amount, std::string(low->before.empty() ? high->before : low->before),
                      std::string(high->after.empty() ? low->after : high->after)};
}

std::string range_in_words(std::string_view value) {
    const auto range = range_of(value);
    if (!range) return std::string(value);
    const bool has_marks = whole_part(range->high).size() > 4;
    std::string amounts = grouped(range->low, has_marks).append(en_dash).append(grouped(range->high, has_marks));
    const std::string& currency = range->before.empty() ? range->after : range->before;
    // Two currencies are no range that could be said in one: it stays as it was written.
    if (!range->before.empty() && !range->after.empty() && range->before != range->after) return std::string(value);
    if (currency.empty()) return amounts;
    if (is_sign(currency)) return currency + amounts;
    const bool is_first = is_code(currency) || !range->before.empty();
    return is_first ? fmt::format("{}{}{}", currency, hard_space, amounts)
                    : fmt::format("{}{}{}", amounts, hard_space, currency);
}

std::optional<std::chrono::year_month_day> day_of_value(std::string_view value) {
    if (value.size() != 10 || value[4] != '-' || value[7] != '-') return std::nullopt;
    const auto year = whole_number(value.substr(0, 4));
    const auto month = whole_number(value.substr(5, 2));
    const auto day = whole_number(value.substr(8, 2));
    if (!year || !month || !day || *year < 1) return std::nullopt;
    const std::chrono::year_month_day found(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                            std::chrono::day(static_cast<unsigned>(*day)));
    return found.ok() ? std::optional(found) : std::nullopt;
}

std::string value_of_day(std::chrono::year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string day_in_words(std::chrono::year_month_day day) {
    static constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                                "May",       "June",     "July",     "August",
                                                                "September", "October",  "November", "December"};
    return fmt::format("{} {} {}", static_cast<unsigned>(day.day()), months.at(static_cast<unsigned>(day.month()) - 1),
                       static_cast<int>(day.year()));
}

std::string for_reading(importer::PlaceholderKind kind, std::string_view value) {
    if (kind == importer::PlaceholderKind::range) return range_in_words(value);
    if (kind == importer::PlaceholderKind::date)
        if (const auto day = day_of_value(value)) return day_in_words(*day);
    return std::string(value);
}

PlaceholderValues for_reading(PlaceholderValues values, const std::vector<importer::Placeholder>& known) {
    for (const importer::Placeholder& each : known)
        if (const auto value = values.find(each.text); value != values.end())
            value->second = for_reading(each.kind, value->second);
    return values;
}

} // namespace assay::guides
