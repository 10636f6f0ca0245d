// What the tests of the readers share: a document's blocks in a form that can be read, and Word documents made of XML.
// Test code; nothing of the program includes it.
#pragma once

#include <importer/document/document.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::importer::testing {

// One line a block: "2# text" for a heading of level 2, "- text", "3. text", "| a | b |", two spaces for each list
// around it; "**lead** rest" where it opens strongly; "…" at the end of a kept break.
std::string shown(const Document& document);

using Parts = std::vector<std::pair<std::string, std::string>>; // name and bytes

// A ZIP archive of these parts.
std::string zipped(const Parts& parts);

// A Word document around the XML of a body, with what further parts are given.
std::string docx_of(std::string_view body, Parts others = {});

// The XML of a Word document's main part.
std::string main_part_of(std::string_view docx);

// The Word document with another main part, its styles and lists kept.
std::string with_main_part(std::string_view docx, std::string xml);

} // namespace assay::importer::testing
