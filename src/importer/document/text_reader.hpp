// Plain text to blocks: recognises list markers, rulers, underlined headings and table rows, line by line.
// The Markdown reader builds on it.
#pragma once

#include <importer/document/document.hpp>

namespace assay::importer {

// One line as a block of its own: marker, indent and shape; `text` is trimmed and without the marker, `raw` is empty
// for a blank line.
Block read_line(std::string_view line, int number);

// Bytes of a bullet mark and the space after it that the text opens with; 0 where there is none.
std::size_t bullet_length(std::string_view text);

// A quoted line without the marks of who is quoted: "> > text"; any other line as it is.
std::string_view without_quote_marks(std::string_view line);

// A line of nothing but one repeated mark: `---`, `***`, `===`, `~~~`, `___`; at least three of them.
bool is_rule(std::string_view trimmed);

// Adds a line's block. A rule of about the length of the line above it makes that line a heading, which then covers
// both lines (`=` level 1, `-` level 2, `~` level 3).
void append_block(Document& document, Block block);

// Fills `document.blocks` from its lines, one block a non-blank line.
void read_text(Document& document);

} // namespace assay::importer
