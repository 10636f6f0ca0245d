#pragma once

#include <analytics/rated_rows.hpp>
#include <base/fields.hpp>

namespace assay::analytics {

ASSAY_FIELDS(RatingCounts, (rows, used, missing, targets, raters, items))
ASSAY_FIELDS(Estimation, (method, scale, converged, iterations, mean, sd, reliability))

} // namespace assay::analytics
