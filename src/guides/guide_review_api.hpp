#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::guides {

// What is wrong with a version of a guide, and what changed between two of its versions. Whoever reads guides reads
// these.
void add_guide_review_routes(api::Registry& registry, GuideCatalogue& catalogue);

} // namespace assay::guides
