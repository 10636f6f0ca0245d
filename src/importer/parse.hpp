// The importer's door: bytes of a guide document in (plain text, Markdown, or the guide JSON itself), guide out.
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
};

// Reads a document. `file_name` decides between text and Markdown where the content leaves it open, and is the title
// of last resort. Roles that a person chose for a line win over what the parser would make of it. Refused, with a
// sentence: more than `max_bytes` or `max_lines`, binary content, nothing but white space, JSON that is no guide.
Result<ParsedGuide> parse(std::string_view bytes, std::string_view file_name, const RoleOverrides& overrides = {});

} // namespace assay::importer
