// Small questions to an element of a Word document. Names are compared without their prefix: it is "w" by custom only.
#pragma once

#include <pugixml.hpp>

#include <string_view>

namespace assay::importer::docx {

inline std::string_view local_name(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

inline std::string_view name_of(pugi::xml_node node) { return local_name(node.name()); }

inline pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
    return node.find_child([&](pugi::xml_node each) { return name_of(each) == name; });
}

inline pugi::xml_attribute attribute_of(pugi::xml_node node, std::string_view name) {
    return node.find_attribute([&](pugi::xml_attribute each) { return local_name(each.name()) == name; });
}

inline std::string_view value_of(pugi::xml_node node, std::string_view name) {
    return attribute_of(node, name).as_string();
}

// The `val` of a child, empty where it is missing.
inline std::string_view child_value(pugi::xml_node node, std::string_view child) {
    return value_of(child_of(node, child), "val");
}

inline int number_of(pugi::xml_node node, std::string_view child, int otherwise) {
    return attribute_of(child_of(node, child), "val").as_int(otherwise);
}

// A switch such as `<w:b/>`: on where it is there and not turned off.
inline bool is_on(pugi::xml_node node) {
    if (!node) return false;
    const std::string_view value = value_of(node, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

} // namespace assay::importer::docx
