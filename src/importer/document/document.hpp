// A guide document as blocks: headings, paragraphs, list entries and table rows, each with the source lines it covers.
// Texts are without markers and emphasis, wrapped lines joined by one space. Made by the readers, read by the outline.
#pragma once

#include <importer/placement.hpp>
#include <importer/words/vocabulary.hpp>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

enum class Shape : std::uint8_t {
    text,
    heading, // marked as one: `#`, an underline
    bullet,
    numbered,
    table,
    rule // a line of marks that says nothing: ruler, code fence, separator row of a table
};

struct Block {
    std::string_view text;
    std::string_view raw; // the first line, trimmed
    int first = 0;        // source lines, inclusive; all of them non-blank
    int last = 0;
    int indent = 0;   // columns before the marker, tabs to multiples of four
    int ordinal = -1; // of a numbered entry
    Shape shape = Shape::text;
    std::uint8_t level = 0; // of a heading, 1 to 6
    bool is_strong = false; // emphasised as a whole
    bool after_blank = false;
    bool keeps_break = false;   // ends in a hard line break
    bool is_hyphenated = false; // ends in a hyphen that only the line's end put there
    bool is_aside = false;      // no part of the text: page headers and footers, unless a person says otherwise
    bool heads_list = false;    // a list entry with entries hanging under it
    std::uint32_t lead = 0;     // bytes of emphasised text that `text` opens with
    Heading heading;            // what the words say, were it a heading
    std::optional<LineRole> forced;
};

// Owns what the blocks look at, together with the decoded source text of plain documents, which outlives it.
struct Document {
    std::string_view source;
    std::vector<std::string_view> lines; // every source line, as it stands in `source`
    std::vector<Block> blocks;
    std::deque<std::string> made; // texts that are not a stretch of the source
    std::vector<int> aside;       // lines without a block: no part of the text
    bool is_markdown = false;     // or another kind of document whose headings are marked as such
};

} // namespace assay::importer
