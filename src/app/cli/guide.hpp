// What the commands of `assay guide` share: reading a guide document, saying what is wrong with it.
#pragma once

#include <CLI/CLI.hpp>
#include <base/result.hpp>
#include <importer/parse.hpp>

#include <string>

namespace assay::app {

// The guide of a file, `-` for standard input, in any form the importer reads.
Result<importer::ParsedGuide> parse_file(const std::string& file);
// The refusal and the fields it names, each on a line of standard error that begins with the file.
void print_error(const std::string& file, const Error& error);
void print_notices(const std::string& file, const std::vector<importer::Notice>& notices);

void add_guide_check(CLI::App& guide, int& status);
void add_guide_diff(CLI::App& guide, int& status);

} // namespace assay::app
