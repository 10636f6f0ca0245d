// Placeholder values as people read them. What is stored is the text that was given (`2026-12-01`, `52000-64000 EUR`);
// what stands in a job description, a brief or a kit is made from it here and nowhere else. Pure.
#pragma once

#include <guides/placeholder_rules.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::guides {

// A range as it was written: amounts without thousands marks, the smaller one first, and the currency of either side.
struct RangeValue {
    std::string low;
    std::string high;
    std::string before; // "EUR", "$", or empty
    std::string after;
};

// `MIN-MAX` (or with an en dash) with MIN at most MAX and a currency before or after either amount; nullopt otherwise.
std::optional<RangeValue> range_of(std::string_view value);

// "EUR 52 000–64 000": en dash, thousands set apart by narrow no-break spaces, because commas and points mean different
// things in different countries; a sign or a three-letter code first, any other word for money where it stood.
std::string range_in_words(std::string_view value);

// "1 December 2026".
std::string day_in_words(std::chrono::year_month_day day);
std::optional<std::chrono::year_month_day> day_of_value(std::string_view value); // of YYYY-MM-DD, a day of the calendar
std::string value_of_day(std::chrono::year_month_day day);                       // YYYY-MM-DD

// A value of a placeholder of this kind for reading; unchanged where it does not have the kind's form. Reading what was
// made readable changes nothing more.
std::string for_reading(importer::PlaceholderKind kind, std::string_view value);

// All values for reading, by the kinds that `known` says.
PlaceholderValues for_reading(PlaceholderValues values, const std::vector<importer::Placeholder>& known);

} // namespace assay::guides
