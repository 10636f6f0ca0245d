// A date that is computed from an occasion: "5 days after sending". Pure; days are calendar days, and whoever asks
// decides in which time zone the occasion's day is read. Read by the importer and by what checks a guide, computed for
// candidates.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace assay::importer {

enum class DayUnit { days, working_days, weeks };
enum class Occasion { sending, interview };

// Working days are Monday to Friday; public holidays are not known.
struct DateRule {
    int count = 1; // 1 to 366
    DayUnit unit = DayUnit::days;
    bool is_after = true;
    Occasion occasion = Occasion::sending;
    friend bool operator==(const DateRule&, const DateRule&) = default;
};

// Reads "N days|working days|weeks after|before sending|interview" in any case, with N in digits or "one" to "ten",
// also "business days" and "the interview"; nullopt where the text says anything else.
std::optional<DateRule> date_rule_of(std::string_view text);

// The rule as it is written everywhere: "1 week after sending". date_rule_of reads it back.
std::string in_words(const DateRule& rule);

// `occasion` is the day on which it happens. Working days count the Mondays to Fridays after (or before) it.
std::chrono::sys_days day_of(const DateRule& rule, std::chrono::sys_days occasion);

// The rule that a placeholder's own words say: "5 days after sending" or "deadline: 5 days after sending".
std::optional<DateRule> date_rule_in_placeholder(std::string_view name);

} // namespace assay::importer
