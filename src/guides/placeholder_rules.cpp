#include <base/text.hpp>
#include <guides/placeholder_rules.hpp>
#include <guides/value_words_rules.hpp>

#include <algorithm>
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
        if (!day_of_value(value)) return "must be a day written YYYY-MM-DD";
        break;
    case importer::PlaceholderKind::range:
        if (!range_of(value))
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
