#include <base/text.hpp>
#include <importer/document/docx/runs.hpp>
#include <importer/document/docx/xml.hpp>

#include <algorithm>
#include <array>

namespace assay::importer::docx {
namespace {

constexpr int deepest = 100;

// What holds runs and says nothing itself.
constexpr std::array<std::string_view, 11> wrappers = {
    "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple",       "customXml",
    "ins",       "moveTo",   "dir", "bdo",        "AlternateContent"};

bool is_one_of(std::string_view name, const auto& names) { return std::ranges::find(names, name) != names.end(); }

} // namespace

void Runs::read(pugi::xml_node paragraph) { read_below(paragraph, 0); }

void Runs::read_below(pugi::xml_node node, int depth) {
    if (depth > deepest) {
        is_too_deep_ = true;
        return;
    }
    for (const pugi::xml_node each : node) {
        const std::string_view name = name_of(each);
        if (name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo") has_changes_ = true;
        if (name == "commentRangeStart") has_comments_ = true;
        if (name == "r")
            read_run(each);
        else if (name == "AlternateContent")
            read_below(child_of(each, "Choice"), depth + 1);
        else if (is_one_of(name, wrappers))
            read_below(each, depth + 1);
    }
}

bool Runs::is_strong(pugi::xml_node properties) const {
    if (const pugi::xml_node bold = child_of(properties, "b")) return is_on(bold);
    const std::string_view style = child_value(properties, "rStyle");
    if (!style.empty())
        if (const auto of_style = styles_.style(style).is_strong) return *of_style;
    return is_strong_;
}

void Runs::read_run(pugi::xml_node run) {
    const pugi::xml_node properties = child_of(run, "rPr");
    if (is_on(child_of(properties, "vanish"))) return;
    const bool strong = is_strong(properties);
    for (const pugi::xml_node each : run) read_in_run(each, strong);
}

void Runs::read_in_run(pugi::xml_node node, bool is_strong) {
    const std::string_view name = name_of(node);
    if (name == "t") {
        const std::string_view text = node.child_value();
        words_.add(is_utf8(text) ? std::string(text) : mend_utf8(text), is_strong);
    } else if (name == "tab" || name == "ptab" || name == "sym") {
        words_.add(" ", is_strong);
    } else if (name == "br" || name == "cr") {
        read_break(node);
    } else if (name == "noBreakHyphen") {
        words_.add("-", is_strong);
    } else if (name == "footnoteReference") {
        footnotes_.push_back(attribute_of(node, "id").as_int());
    } else if (name == "commentReference") {
        has_comments_ = true;
    } else if (name == "AlternateContent") {
        for (const pugi::xml_node each : child_of(node, "Choice")) find_text_boxes(each);
    } else if (name == "drawing" || name == "pict" || name == "object") {
        find_text_boxes(node);
    }
}

// Breaks of pages and columns are no matter of the text.
void Runs::read_break(pugi::xml_node node) {
    const std::string_view type = value_of(node, "type");
    if (type.empty() || type == "textWrapping") words_.add_break();
}

// Boxes inside of boxes are found when the outer one is read; a fallback says once more what was said.
void Runs::find_text_boxes(pugi::xml_node drawing) {
    pugi::xml_node node = drawing.first_child();
    while (node) {
        const std::string_view name = name_of(node);
        if (name == "txbxContent") {
            text_boxes_.push_back(node);
        } else if (name != "Fallback" && node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node && node != drawing && !node.next_sibling()) node = node.parent();
        if (!node || node == drawing) return;
        node = node.next_sibling();
    }
}

} // namespace assay::importer::docx
