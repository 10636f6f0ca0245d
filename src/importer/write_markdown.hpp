// A guide as Markdown, rendering well and, read back, giving the same guide.
#pragma once

#include <importer/guide.hpp>

#include <string>

namespace assay::importer {

std::string write_markdown(const Guide& guide);

} // namespace assay::importer
