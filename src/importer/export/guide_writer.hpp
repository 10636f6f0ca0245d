// A guide as a document: the order of its parts and the labels they stand under, the same for every style.
#pragma once

#include <importer/export/page.hpp>
#include <importer/guide.hpp>

#include <string>

namespace assay::importer {

std::string write_document(const Guide& guide, PageStyle style);

} // namespace assay::importer
