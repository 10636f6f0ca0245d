#include <base/text.hpp>
#include <importer/document/docx/paragraph_styles.hpp>
#include <importer/document/docx/xml.hpp>

#include <vector>

namespace assay::importer::docx {
namespace {

constexpr int deepest_base = 20;
constexpr std::size_t most_styles = 5'000;

} // namespace

ParagraphStyles::ParagraphStyles(pugi::xml_node styles) {
    for (const pugi::xml_node each : styles) {
        if (name_of(each) != "style" || raw_.size() >= most_styles) continue;
        raw_.emplace(value_of(each, "styleId"), Raw{each, std::string(child_value(each, "basedOn"))});
    }
    for (const auto& [id, raw] : raw_) {
        styles_.emplace(id, resolved(id));
        const std::string_view is_default = value_of(raw.node, "default");
        const bool is_usual = is_default == "1" || is_default == "true";
        if (is_usual && value_of(raw.node, "type") == "paragraph") usual_ = styles_.at(id);
    }
}

const Style& ParagraphStyles::style(std::string_view id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() ? usual_ : found->second;
}

// From the root of what it is based on down to the style itself.
Style ParagraphStyles::resolved(const std::string& id) const {
    std::vector<pugi::xml_node> chain;
    for (auto at = raw_.find(id); at != raw_.end() && chain.size() < deepest_base; at = raw_.find(at->second.based_on))
        chain.push_back(at->second.node);
    Style style;
    for (auto each = chain.rbegin(); each != chain.rend(); ++each) describe(*each, style);
    return style;
}

void ParagraphStyles::describe(pugi::xml_node node, Style& style) {
    const std::string name = lower_ascii(child_value(node, "name"));
    const pugi::xml_node paragraph = child_of(node, "pPr");
    const int outline = number_of(paragraph, "outlineLvl", -1);
    if (outline >= 0) style.heading = outline < 9 ? static_cast<std::uint8_t>(outline + 1) : std::uint8_t{0};
    if (name.starts_with("heading ") && name.size() == 9 && name[8] >= '1' && name[8] <= '9')
        style.heading = static_cast<std::uint8_t>(name[8] - '0');
    if (name == "title") {
        style.is_title = true;
        style.heading = 1;
    } else if (name == "subtitle") {
        style.is_title = false;
        style.heading = 0;
    }
    style.is_contents = style.is_contents || (name.starts_with("toc ") && name != "toc heading");
    style.is_bullet = style.is_bullet || name.starts_with("list bullet");
    style.is_number = style.is_number || name.starts_with("list number");
    if (const pugi::xml_node bold = child_of(child_of(node, "rPr"), "b")) style.is_strong = is_on(bold);
    if (const pugi::xml_node place = child_of(paragraph, "numPr")) {
        ListPlace found = style.place.value_or(ListPlace{});
        found.list = number_of(place, "numId", found.list);
        found.level = number_of(place, "ilvl", found.level);
        style.place = found;
    }
}

} // namespace assay::importer::docx
