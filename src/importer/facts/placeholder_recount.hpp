// Placeholders of a guide that is being edited: counted anew after each change.
#pragma once

#include <importer/guide.hpp>

#include <vector>

namespace assay::importer {

// The placeholders that stand in the guide's texts now, in their order, at most 1000. What `known` says of one (scope,
// kind, choices, lines) is kept, the first of equal names; of others it is judged as when a document is read.
std::vector<Placeholder> recounted_placeholders(const Guide& guide, const std::vector<Placeholder>& known);

} // namespace assay::importer
