// The importer's door: bytes of a guide document in (plain text, Markdown, a saved web page, a Word document, or the
// guide JSON itself), guide out. A PDF comes in as the layout that Poppler's pdftohtml makes of it.
// Pure: no I/O, no clock; linear in the input and bounded in memory for any bytes. Called by the command line and by
// the guides slice.
#pragma once

#include <base/result.hpp>
#include <importer/guide.hpp>
#include <importer/notice.hpp>
#include <importer/placement.hpp>

#include <string_view>
#include <vector>

namespace assay::importer {

inline constexpr std::size_t max_bytes = 20u << 20;
inline constexpr std::size_t max_lines = 200'000;

// Every non-blank source line is either in `placements` or in `guide.unplaced`, never in both.
struct ParsedGuide {
    Guide guide;
    std::vector<Notice> notices;       // in line order, the document's own first
    std::vector<Placement> placements; // in line order; empty for JSON input
    // The document as lines, which is what line numbers count: the text itself, or of other documents one line a
    // paragraph, table row or line of print. Empty for JSON input.
    std::string source;
};

// Reads a document, as what its bytes show it to be. `file_name` decides where the content leaves it open, and is the
// title of last resort. Roles that a person chose for a line win over what the parser would make of it. Refused, with a
// sentence: more than `max_bytes` or `max_lines`, binary content, nothing but white space, JSON that is no guide, PDF.
Result<ParsedGuide> parse(std::string_view bytes, std::string_view file_name, const RoleOverrides& overrides = {});

// The same for a PDF, whose bytes `is_pdf` knows, by the layout that Poppler's `pdftohtml -xml` printed of it. Refused
// too where the layout holds no text.
Result<ParsedGuide> parse_pdf_layout(std::string_view layout, std::string_view file_name,
                                     const RoleOverrides& overrides = {});

bool is_pdf(std::string_view bytes);

} // namespace assay::importer
