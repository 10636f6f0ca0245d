#include <applications/candidate_placeholder_rules.hpp>
#include <base/text.hpp>

#include <fmt/format.h>

#include <array>

namespace assay::applications {

std::string deadline_in_words(Instant deadline) {
    static constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                                "May",       "June",     "July",     "August",
                                                                "September", "October",  "November", "December"};
    const std::string text = to_rfc3339(deadline); // YYYY-MM-DDTHH:MM
    const auto month = static_cast<std::size_t>((text[5] - '0') * 10 + text[6] - '0');
    const std::string_view day = std::string_view(text).substr(text[8] == '0' ? 9 : 8, text[8] == '0' ? 1 : 2);
    return fmt::format("{} {} {}, {} UTC", day, months.at(month - 1), text.substr(0, 4), text.substr(11, 5));
}

guides::PlaceholderValues candidate_values(const std::vector<importer::Placeholder>& known,
                                           const std::string& candidate_name, std::optional<Instant> deadline) {
    guides::PlaceholderValues values;
    for (const importer::Placeholder& each : known) {
        if (each.scope != importer::PlaceholderScope::candidate) continue;
        if (each.kind == importer::PlaceholderKind::date) {
            if (deadline) values[each.text] = deadline_in_words(*deadline);
        } else if (lower_ascii(each.text).starts_with("candidate")) {
            values[each.text] = candidate_name;
        }
    }
    return values;
}

} // namespace assay::applications
