// What an element is to the reader of pages.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::importer::html {

enum class Element : std::uint8_t {
    inline_text, // and everything unknown: no boundary of a paragraph
    block,
    paragraph,
    heading,
    list,
    entry,
    table,
    row,
    cell,
    strong,
    line_break,
    preformatted,
    void_element, // without content or end tag
    furniture,    // of the page: navigation and controls
    unread        // scripts and what is not shown
};

Element element_of(std::string_view name);

} // namespace assay::importer::html
