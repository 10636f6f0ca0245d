#include <base/text.hpp>
#include <guides/placeholder_rules.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

namespace assay::guides {
namespace {

// Calls visit(before, name) for each `[name]` without a bracket inside, then visit(rest, nullopt).
template <class Visit>
void walk_brackets(std::string_view text, Visit visit) {
    std::size_t copied = 0;
    std::size_t open = text.find('[');
    while (open != std::string_view::npos) {
        const std::size_t close = text.find_first_of("[]", open + 1);
        if (close == std::string_view::npos) break;
        if (text[close] == ']') {
            visit(text.substr(copied, open - copied), std::optional(text.substr(open + 1, close - open - 1)));
            copied = close + 1;
        }
        open = text.find('[', text[close] == ']' ? close + 1 : close);
    }
    visit(text.substr(copied), std::optional<std::string_view>{});
}

std::optional<unsigned> whole(std::string_view digits) {
    unsigned value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

bool is_day(std::string_view value) {
    if (value.size() != 10 || value[4] != '-' || value[7] != '-') return false;
    const auto year = whole(value.substr(0, 4));
    const auto month = whole(value.substr(5, 2));
    const auto day = whole(value.substr(8, 2));
    if (!year || !month || !day || *year < 1) return false;
    return std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                                       std::chrono::day(*day))
        .ok();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A number with or without thousands marks ("120000", "120,000", "120 000.50"). `text` begins and ends with a digit.
std::optional<double> amount(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool groups = (text[at] == ',' || text[at] == ' ' || text[at] == '\'') && text.size() - at >= 4 &&
                            is_digit(text[at - 1]) && is_digit(text[at + 1]) && is_digit(text[at + 2]) &&
                            is_digit(text[at + 3]) && (text.size() - at == 4 || !is_digit(text[at + 4]));
        if (!groups) plain += text[at];
    }
    double value = 0;
    const auto [end, fault] =
        std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
    if (fault != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return value;
}

// "EUR", "$", "€", "CHF": letters or signs, no digit.
bool is_currency(std::string_view text) {
    return text.size() <= 8 && std::ranges::none_of(text, [](char c) {
               return is_digit(c) || std::string_view(" -.,'[]()").contains(c) || static_cast<unsigned char>(c) < 0x20;
           });
}

// The amount with its currency taken off either end.
std::optional<double> amount_with_currency(std::string_view text) {
    text = trim(text);
    const std::size_t first = text.find_first_of("0123456789");
    const std::size_t last = text.find_last_of("0123456789");
    if (first == std::string_view::npos) return std::nullopt;
    const std::string_view before = trim(text.substr(0, first));
    const std::string_view after = trim(text.substr(last + 1));
    if (!is_currency(before) || !is_currency(after) || (!before.empty() && !after.empty())) return std::nullopt;
    return amount(text.substr(first, last + 1 - first));
}

bool is_range(std::string_view value) {
    constexpr std::string_view en_dash = "\xE2\x80\x93";
    std::size_t length = 1;
    std::size_t dash = value.find('-');
    if (dash == std::string_view::npos) {
        dash = value.find(en_dash);
        length = en_dash.size();
    }
    if (dash == std::string_view::npos) return false;
    const auto low = amount_with_currency(value.substr(0, dash));
    const auto high = amount_with_currency(value.substr(dash + length));
    return low && high && *low <= *high;
}

std::string choices_in_words(const std::vector<std::string>& choices) {
    std::string words;
    for (const std::string& each : choices) words += (words.empty() ? "" : ", ") + each;
    return words;
}

} // namespace

std::string filled(std::string_view text, const PlaceholderValues& values) {
    std::string out;
    walk_brackets(text, [&](std::string_view before, std::optional<std::string_view> name) {
        out += before;
        if (!name) return;
        const auto found = values.find(std::string(*name));
        if (found != values.end() && !found->second.empty())
            out += found->second;
        else
            out.append("[").append(*name).append("]");
    });
    return out;
}

std::vector<std::string> unfilled_in(std::string_view text, const std::vector<importer::Placeholder>& known,
                                     const PlaceholderValues& values) {
    std::vector<std::string> names;
    walk_brackets(text, [&](std::string_view, std::optional<std::string_view> name) {
        if (!name || std::ranges::find(known, *name, &importer::Placeholder::text) == known.end()) return;
        const auto value = values.find(std::string(*name));
        if (value != values.end() && !value->second.empty()) return;
        if (std::ranges::find(names, *name) == names.end()) names.emplace_back(*name);
    });
    return names;
}

std::string fault_in_value(const importer::Placeholder& placeholder, std::string_view value) {
    if (trim(value).empty()) return "must not be empty";
    if (value.size() > 5000) return "must be at most 5000 bytes long";
    switch (placeholder.kind) {
    case importer::PlaceholderKind::choice:
        if (std::ranges::find(placeholder.choices, value) == placeholder.choices.end())
            return "must be one of " + choices_in_words(placeholder.choices);
        break;
    case importer::PlaceholderKind::date:
        if (!is_day(value)) return "must be a day written YYYY-MM-DD";
        break;
    case importer::PlaceholderKind::range:
        if (!is_range(value))
            return "must be a range written MIN-MAX, the smaller number first, a currency before or after it if wanted";
        break;
    case importer::PlaceholderKind::text:
        break;
    }
    return {};
}

bool blocks_publication(importer::PlaceholderScope scope) {
    return scope == importer::PlaceholderScope::organisation || scope == importer::PlaceholderScope::job;
}

PlaceholderValues merged(const PlaceholderValues& weaker, const PlaceholderValues& stronger) {
    PlaceholderValues both = weaker;
    for (const auto& [name, value] : stronger)
        if (!value.empty()) both[name] = value;
    std::erase_if(both, [](const auto& each) { return each.second.empty(); });
    return both;
}

} // namespace assay::guides
