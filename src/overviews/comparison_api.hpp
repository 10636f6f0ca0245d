#pragma once

#include <overviews/comparison_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::overviews {

void add_comparison_routes(api::Registry& registry, const ComparisonService& comparisons,
                           scorecards::SealService& seals);

} // namespace assay::overviews
