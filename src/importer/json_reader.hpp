// The guide JSON as a document: what `assay guide parse` prints is read back, checked field by field.
#pragma once

#include <importer/parse.hpp>

#include <string_view>

namespace assay::importer {

// Refused, with one pointer per fault: wrong types, unknown or missing fields, broken limits, indexes that point at
// nothing. `unplaced` and `lines` speak of another document and are dropped.
Result<ParsedGuide> read_guide_json(std::string_view text);

// Checks a guide's titles and its indexes: `after`, `plus`, `outcome`. Empty where all is well.
std::vector<FieldError> faults_of(const Guide& guide);

} // namespace assay::importer
