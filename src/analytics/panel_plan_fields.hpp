#pragma once

#include <analytics/panel_plan.hpp>
#include <analytics/rated_rows_fields.hpp>

namespace assay::analytics {

ASSAY_FIELDS(PlannedPanel, (interviewers, reliability, low, high))
ASSAY_FIELDS(VarianceShare, (source, share, low, high))
ASSAY_FIELDS(PanelPlan, (basis, method, n, items, panels, needed, variance, notes, reasons))

} // namespace assay::analytics
