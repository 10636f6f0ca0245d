// Where the placeholders of a guide stand, and brackets that are none.
#pragma once

#include <review/review.hpp>

namespace assay::review {

// The guide's placeholders in its own order. Adds unknown-placeholder, unclosed-bracket, placeholder-unused.
std::vector<PlaceholderReview> placeholders_of(const importer::Guide& guide, std::vector<GuideFinding>& findings);

} // namespace assay::review
