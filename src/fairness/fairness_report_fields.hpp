#pragma once

#include <fairness/fairness_report.hpp>
#include <fairness/impact_fields.hpp>

namespace assay::fairness {

ASSAY_ENUM(StepKind, application, stage, stages, after_stages, whole)
ASSAY_FIELDS(FairnessStep, (kind, stage_id, title, tables))
ASSAY_FIELDS(FairnessItem, (item_id, name, stage_title, tables))
ASSAY_FIELDS(FairnessJob, (job_id, title, applications))
ASSAY_FIELDS(Identified, (attribute, identified, unknown))
ASSAY_FIELDS(FairnessReport, (job, jobs, applications, identified, steps, items, notes))

} // namespace assay::fairness
