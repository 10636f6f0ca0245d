#include <applications/candidate_placeholder_rules.hpp>
#include <base/text.hpp>
#include <guides/value_words_rules.hpp>
#include <importer/facts/date_rule.hpp>
#include <platform/text/time_zone.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace assay::applications {
namespace {

bool calls_itself_deadline(const std::string& text) {
    constexpr std::array<std::string_view, 4> words = {"deadline", "due", "submission", "submit"};
    return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

} // namespace

bool is_candidate_name(const importer::Placeholder& placeholder) {
    const std::string text = lower_ascii(placeholder.text);
    return placeholder.scope == importer::PlaceholderScope::candidate &&
           (text == "candidate" || text == "candidate name" || text == "candidate's name" ||
            text == "candidate’s name");
}

bool is_deadline(const importer::Placeholder& placeholder) {
    if (placeholder.scope != importer::PlaceholderScope::candidate ||
        placeholder.kind != importer::PlaceholderKind::date)
        return false;
    if (!placeholder.rule || calls_itself_deadline(lower_ascii(placeholder.text))) return true;
    const auto bare = importer::date_rule_of(placeholder.text);
    return bare && bare->is_after && bare->occasion == importer::Occasion::sending;
}

std::optional<std::chrono::sys_days> day_by_rule(std::string_view rule, const Occasions& occasions) {
    const auto read = importer::date_rule_of(rule);
    if (!read) return std::nullopt;
    const auto& moment = read->occasion == importer::Occasion::sending ? occasions.sending : occasions.interview;
    if (!moment) return std::nullopt;
    return importer::day_of(*read, text::day_in(occasions.time_zone, *moment));
}

std::string deadline_in_words(Instant deadline, const std::string& time_zone) {
    return fmt::format("{}, {} {}", guides::day_in_words(text::day_in(time_zone, deadline)),
                       text::clock_in(time_zone, deadline),
                       time_zone == "UTC" ? time_zone : fmt::format("({})", time_zone));
}

guides::PlaceholderValues candidate_values(const std::vector<importer::Placeholder>& known,
                                           const std::string& candidate_name, const Occasions& occasions) {
    guides::PlaceholderValues values;
    for (const importer::Placeholder& each : known) {
        if (is_candidate_name(each))
            values[each.text] = candidate_name;
        else if (occasions.deadline && is_deadline(each))
            values[each.text] = deadline_in_words(*occasions.deadline, occasions.time_zone);
    }
    return values;
}

guides::PlaceholderValues computed_dates(const std::vector<importer::Placeholder>& known, const Occasions& occasions) {
    guides::PlaceholderValues values;
    for (const importer::Placeholder& each : known)
        if (each.rule)
            if (const auto day = day_by_rule(*each.rule, occasions)) values[each.text] = guides::value_of_day(*day);
    return values;
}

} // namespace assay::applications
