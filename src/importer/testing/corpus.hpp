// What the importer's tests share: the corpus documents, seeded mutations of them, and the properties that must hold of
// every parse. Test code; nothing of the program includes it.
#pragma once

#include <importer/parse.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::importer::testing {

struct CorpusDocument {
    std::string name; // "support-rubric.md"
    std::string path;
    std::string bytes;

    // Text that is mutated and encoded as it stands; others are binary, or markup around the text.
    bool is_plain() const { return name.ends_with(".txt") || name.ends_with(".md"); }
};

// As `parse`; the layout of a PDF ("….layout.xml") as `parse_pdf_layout`.
Result<ParsedGuide> parse_any(std::string_view bytes, std::string_view name);

// The documents of tests/corpus and guides/, and the reference guide where it lies beside the repository (a printed
// sentence says when it does not). In the order of their names.
std::vector<CorpusDocument> corpus();

// A document with a few seeded changes: lines deleted, doubled, moved, re-wrapped, bullets, quotes, indents, tabs and
// numbering changed.
std::string mutated(std::string_view text, std::uint64_t seed);
// The same of a document's text or markup. A Word document is packed anew around its changed paragraphs.
std::string mutated(const CorpusDocument& document, std::uint64_t seed);

// How many changes there are, and a document with one of them only.
inline constexpr int mutations = 14;
std::string mutated_once(std::string_view text, int mutation, std::uint64_t seed);

// The same text as other bytes: 0 as it is, 1 CRLF, 2 byte order mark, 3 UTF-16 LE, 4 UTF-16 BE, 5 old Macintosh line
// ends, 6 CRLF in UTF-16 LE.
std::string encoded(std::string_view utf8, int form);

// Empty where all is well, else a sentence on the first fault:
// every non-blank line is in exactly one place.
std::string fault_in_account(const ParsedGuide& parsed);
// What a placed line ends in stands in the guide where its pointer says.
std::string fault_in_places(const ParsedGuide& parsed);
// The line got the role that a person chose, or a notice says why not.
std::string fault_in_choice(const ParsedGuide& parsed, int line, LineRole chosen);
// Written as text, Markdown, JSON, a Word document and a web page, the guide reads back the same, blank for blank. A
// further form of export belongs here.
std::string fault_in_round_trip(const ParsedGuide& parsed);

// The guide's JSON without what a round trip may change: source lines and unplaced text.
std::string comparable(const Guide& guide);

} // namespace assay::importer::testing
