#include <base/text.hpp>
#include <importer/document/html/styles.hpp>
#include <importer/document/html/tokens.hpp>

#include <algorithm>

namespace assay::importer::html {
namespace {

constexpr std::size_t most_classes = 5'000;

// The value of a property in "name: value; name: value", lower case and without spaces.
std::optional<std::string> property(std::string_view style, std::string_view name) {
    const std::string lowered = lower_ascii(style);
    for (const std::string_view each : split(lowered, ';')) {
        const std::size_t colon = each.find(':');
        if (colon == std::string_view::npos || trim(each.substr(0, colon)) != name) continue;
        std::string value(each.substr(colon + 1));
        std::erase(value, ' ');
        return value;
    }
    return std::nullopt;
}

std::optional<bool> bold_in(std::string_view style) {
    if (!style.contains("font-weight") && !style.contains("FONT-WEIGHT")) return std::nullopt;
    const auto weight = property(style, "font-weight");
    if (!weight) return std::nullopt;
    return weight->starts_with("bold") || (weight->size() == 3 && weight->front() >= '6' && weight->front() <= '9');
}

std::string_view value_of(std::string_view attributes, std::string_view name) {
    return attribute(attributes, name).value_or("");
}

int level_after(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos || at + mark.size() >= text.size()) return -1;
    const char digit = text[at + mark.size()];
    return digit >= '0' && digit <= '9' ? digit - '0' : -1;
}

} // namespace

void Styles::read_sheet(std::string_view sheet) {
    while (bold_classes_.size() < most_classes) {
        const std::size_t open = sheet.find('{');
        if (open == std::string_view::npos) return;
        const std::size_t close = std::min(sheet.find('}', open), sheet.size());
        const std::string_view selector = trim(sheet.substr(0, open));
        if (bold_in(sheet.substr(open + 1, close - open - 1)).value_or(false)) {
            const std::size_t dot = selector.rfind('.');
            const bool is_class =
                dot != std::string_view::npos && selector.find_first_of(" :>[#,", dot) == std::string_view::npos;
            if (is_class) bold_classes_.emplace(selector.substr(dot + 1));
        }
        sheet.remove_prefix(std::min(close + 1, sheet.size()));
    }
}

std::optional<bool> Styles::is_bold(std::string_view attributes) const {
    if (attributes.empty()) return std::nullopt;
    if (const auto inline_style = bold_in(value_of(attributes, "style"))) return inline_style;
    if (bold_classes_.empty()) return std::nullopt;
    for (const std::string_view each : split(value_of(attributes, "class"), ' '))
        if (bold_classes_.contains(each)) return true;
    return std::nullopt;
}

bool is_hidden(std::string_view attributes) {
    if (attributes.empty()) return false;
    if (attribute(attributes, "hidden") || value_of(attributes, "aria-hidden") == "true") return true;
    const std::string_view style = value_of(attributes, "style");
    return style.contains("display") && property(style, "display") == "none";
}

bool is_page_furniture(std::string_view attributes) {
    const std::string_view role = value_of(attributes, "role");
    return role == "navigation" || role == "banner" || role == "contentinfo" || role == "search" || role == "menu";
}

bool has_class(std::string_view attributes, std::string_view name) {
    const std::vector<std::string_view> classes = split(value_of(attributes, "class"), ' ');
    return std::ranges::find(classes, name) != classes.end();
}

int list_level_by_class(std::string_view attributes) {
    for (const std::string_view each : split(value_of(attributes, "class"), ' '))
        if (each.starts_with("lst-kix") && each.size() > 2 && each[each.size() - 2] == '-')
            return std::max(0, level_after(each.substr(each.size() - 2), "-"));
    return 0;
}

int word_list_level(std::string_view attributes) {
    const std::string_view style = value_of(attributes, "style");
    const std::size_t at = style.find("mso-list:");
    return at == std::string_view::npos ? 0 : std::max(0, level_after(style.substr(at), " level"));
}

bool is_word_list_mark(std::string_view attributes) {
    const auto list = property(value_of(attributes, "style"), "mso-list");
    return list && *list == "ignore";
}

} // namespace assay::importer::html
