// A guide as plain text: headings underlined, lists with dashes. Reading it back gives the same guide.
#pragma once

#include <importer/guide.hpp>

#include <string>

namespace assay::importer {

std::string write_text(const Guide& guide);

} // namespace assay::importer
