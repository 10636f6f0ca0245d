#include <base/text.hpp>
#include <importer/facts/date_rule.hpp>
#include <importer/facts/placeholders.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

template <std::size_t N>
bool holds_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

} // namespace

PlaceholderScope scope_of_placeholder(std::string_view name, TextPlace place) {
    constexpr std::array<std::string_view, 8> of_candidate = {"candidate", "applicant", "resume",     "cv ",
                                                              "deadline",  "due date",  "their name", "date"};
    constexpr std::array<std::string_view, 8> of_job = {"pay",   "salary",  "compensation", "location",
                                                        "years", "contact", "manager",      "degree"};
    constexpr std::array<std::string_view, 12> of_organisation = {
        "company", "organisation", "organization", "industry",  "product", "service",
        "mission", "values",       "benefit",      "insurance", "perks",   "employer"};
    const std::string text = lower_ascii(name);
    if (holds_any(text, of_candidate) || date_rule_in_placeholder(name)) return PlaceholderScope::candidate;
    const bool is_asked = place == TextPlace::question || place == TextPlace::follow_up;
    const bool is_particular =
        text.starts_with("specific") || text.starts_with("relevant") || text.starts_with("example");
    if (is_particular) return is_asked ? PlaceholderScope::live : PlaceholderScope::job;
    if (place == TextPlace::job_benefits && text.contains(',')) return PlaceholderScope::organisation;
    if (holds_any(text, of_job)) return PlaceholderScope::job;
    if (holds_any(text, of_organisation)) return PlaceholderScope::organisation;
    return is_asked ? PlaceholderScope::live : PlaceholderScope::job;
}

KindOfPlaceholder kind_of_placeholder(std::string_view name) {
    if (const auto rule = date_rule_in_placeholder(name))
        return {.kind = PlaceholderKind::date, .rule = in_words(*rule)};
    const std::string text = lower_ascii(name);
    if (name.contains('/')) {
        const std::vector<std::string_view> parts = split(name, '/');
        const bool is_choice = std::ranges::all_of(parts, [](std::string_view part) {
            const std::string_view word = trim(part);
            return !word.empty() && is_upper(word.front());
        });
        if (!is_choice) return {.is_doubtful = true};
        KindOfPlaceholder choice{.kind = PlaceholderKind::choice};
        for (const std::string_view part : parts) choice.choices.emplace_back(trim(part));
        return choice;
    }
    if (text.contains("range") || text.starts_with("salary") || text.starts_with("min-max"))
        return {.kind = PlaceholderKind::range};
    const bool is_date =
        text == "date" || text.ends_with(" date") || text.starts_with("date ") || text.contains("deadline");
    return {.kind = is_date ? PlaceholderKind::date : PlaceholderKind::text};
}

std::string fault_in_rule(const Placeholder& placeholder) {
    if (!placeholder.rule) return {};
    if (placeholder.kind != PlaceholderKind::date) return "is for placeholders of kind date only";
    if (placeholder.scope == PlaceholderScope::organisation || placeholder.scope == PlaceholderScope::job)
        return "is computed for each candidate, so the placeholder's scope must be candidate or live";
    if (date_rule_of(*placeholder.rule)) return {};
    return "must say \"N days after sending\", with days, working days or weeks, after or before, sending or interview";
}

} // namespace assay::importer
