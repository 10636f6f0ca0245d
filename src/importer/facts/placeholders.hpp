// Placeholders: texts in square brackets, what scope and kind they are of.
#pragma once

#include <importer/facts/guide_texts.hpp>
#include <importer/guide.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

PlaceholderScope scope_of_placeholder(std::string_view text, TextPlace place);

struct KindOfPlaceholder {
    PlaceholderKind kind = PlaceholderKind::text;
    std::vector<std::string> choices = {};
    bool is_doubtful = false;
    std::optional<std::string> rule = std::nullopt; // of a date that its own words compute
};
KindOfPlaceholder kind_of_placeholder(std::string_view text);

// A sentence that says why the placeholder's rule does not fit; empty where it has none, or one that can be computed.
std::string fault_in_rule(const Placeholder& placeholder);

// Calls visit(name) for each placeholder in `text`: 1 to 200 bytes in brackets on one line, no box to tick, no link.
template <class Visit>
void for_each_placeholder(std::string_view text, Visit&& visit) {
    constexpr std::size_t longest = 200;
    std::size_t open = text.find('[');
    while (open != std::string_view::npos) {
        const std::size_t close = text.find_first_of("[]\n", open + 1);
        if (close == std::string_view::npos) return;
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const bool is_link = close + 1 < text.size() && text[close + 1] == '(';
        const bool is_name = text[close] == ']' && !name.empty() && name.size() <= longest && name.front() != ' ' &&
                             name.back() != ' ' && name != "x" && name != "X" && !is_link;
        if (is_name) visit(name);
        open = text[close] == '[' ? close : text.find('[', close + 1);
    }
}

} // namespace assay::importer
