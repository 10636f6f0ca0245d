#pragma once

#include <base/fields.hpp>
#include <fairness/impact.hpp>

namespace assay::fairness {

ASSAY_ENUM(Attribute, sex, race_ethnicity, both)
ASSAY_FIELDS(Bounds, (low, high))
ASSAY_FIELDS(GroupComparison,
             (impact_ratio, impact_ratio_ci95, below_four_fifths, rate_difference, rate_difference_ci95,
              fisher_two_sided_p, z_pooled, z_pooled_p, shortfall, small_sample, one_selection_decides, reason))
ASSAY_FIELDS(GroupImpact, (group, applicants, selected, rate, share, may_exclude_under_2_percent, comparison))
ASSAY_FIELDS(ImpactTable, (attribute, n, reference, groups, reason))

} // namespace assay::fairness
