#include <base/text.hpp>
#include <importer/facts/date_rule.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace assay::importer {
namespace {

constexpr int most_days = 366;
constexpr std::size_t longest_rule = 60;

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const std::string_view word : split(text, ' '))
        if (!word.empty()) words.push_back(word);
    return words;
}

std::optional<int> count_of(std::string_view word) {
    constexpr std::array<std::string_view, 11> names = {"zero", "one",   "two",   "three", "four", "five",
                                                        "six",  "seven", "eight", "nine",  "ten"};
    const auto named = std::ranges::find(names, word);
    int count = named == names.end() ? 0 : static_cast<int>(named - names.begin());
    if (named == names.end()) {
        const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), count);
        if (fault != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    }
    if (count < 1 || count > most_days) return std::nullopt;
    return count;
}

// Takes the unit's one or two words off the front of `words`.
std::optional<DayUnit> take_unit(std::vector<std::string_view>& words) {
    if (words.empty()) return std::nullopt;
    const bool is_working = words[0] == "working" || words[0] == "business";
    const std::size_t at = is_working ? 1 : 0;
    if (words.size() <= at) return std::nullopt;
    const bool is_day = words[at] == "day" || words[at] == "days";
    const bool is_week = words[at] == "week" || words[at] == "weeks";
    if (!is_day && (is_working || !is_week)) return std::nullopt;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    if (is_working) return DayUnit::working_days;
    return is_day ? DayUnit::days : DayUnit::weeks;
}

std::optional<Occasion> occasion_of(std::vector<std::string_view> words) {
    if (words.size() == 2 && words[0] == "the") words.erase(words.begin());
    if (words.size() != 1) return std::nullopt;
    if (words[0] == "sending") return Occasion::sending;
    if (words[0] == "interview") return Occasion::interview;
    return std::nullopt;
}

bool is_working_day(std::chrono::sys_days day) {
    const std::chrono::weekday weekday(day);
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

} // namespace

std::optional<DateRule> date_rule_of(std::string_view text) {
    if (text.size() > longest_rule) return std::nullopt;
    const std::string lower = lower_ascii(text);
    std::vector<std::string_view> words = words_of(lower);
    if (words.size() < 4) return std::nullopt;
    DateRule rule;
    const auto count = count_of(words.front());
    words.erase(words.begin());
    const auto unit = take_unit(words);
    if (!count || !unit || words.empty() || (words[0] != "after" && words[0] != "before")) return std::nullopt;
    rule.is_after = words[0] == "after";
    words.erase(words.begin());
    const auto occasion = occasion_of(std::move(words));
    if (!occasion || (*unit == DayUnit::weeks && *count * 7 > most_days)) return std::nullopt;
    rule.count = *count;
    rule.unit = *unit;
    rule.occasion = *occasion;
    return rule;
}

std::string in_words(const DateRule& rule) {
    const std::string_view unit = rule.unit == DayUnit::weeks          ? "week"
                                  : rule.unit == DayUnit::working_days ? "working day"
                                                                       : "day";
    std::string words = std::to_string(rule.count) + ' ' + std::string(unit) + (rule.count == 1 ? "" : "s");
    words += rule.is_after ? " after " : " before ";
    words += rule.occasion == Occasion::sending ? "sending" : "interview";
    return words;
}

std::chrono::sys_days day_of(const DateRule& rule, std::chrono::sys_days occasion) {
    const std::chrono::days step(rule.is_after ? 1 : -1);
    if (rule.unit != DayUnit::working_days) return occasion + step * rule.count * (rule.unit == DayUnit::weeks ? 7 : 1);
    std::chrono::sys_days day = occasion;
    for (int left = rule.count; left > 0;) {
        day += step;
        if (is_working_day(day)) --left;
    }
    return day;
}

std::optional<DateRule> date_rule_in_placeholder(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return date_rule_of(trim(colon == std::string_view::npos ? name : name.substr(colon + 1)));
}

} // namespace assay::importer
