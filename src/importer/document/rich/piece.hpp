// One paragraph, list entry, heading or table row of a document with styles, before it becomes blocks and lines.
#pragma once

#include <importer/document/document.hpp>
#include <importer/document/rich/rich_text.hpp>

namespace assay::importer {

struct Piece {
    Shape shape = Shape::text; // text, heading, bullet, numbered or table
    std::uint8_t level = 0;    // of a heading
    bool is_title = false;     // styled as the document's title: above every heading
    bool is_aside = false;     // no part of the text: page headers and footers
    int depth = 0;             // of lists around it, 0 for the outermost
    int ordinal = -1;
    RichText words;
    std::vector<RichText> cells;    // of a row
    std::vector<std::string> print; // its lines in a document that is printed; empty: each hard break ends one
};

using Pieces = std::vector<Piece>;

// More of them than a document may have is refused while it is read.
inline constexpr std::size_t most_pieces = 400'000;

} // namespace assay::importer
