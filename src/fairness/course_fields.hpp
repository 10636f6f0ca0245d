#pragma once

#include <applications/application_fields.hpp>
#include <fairness/course.hpp>

namespace assay::fairness {

ASSAY_FIELDS(CourseHead, (application_id, job_id, candidate_id, sex, race_ethnicity, closure_kind, closed_at))
ASSAY_FIELDS(DecidedRow, (application_id, outcome, decided_at))
ASSAY_FIELDS(PlaceRow, (application_id, place, stage_id, at, is_pass))
ASSAY_FIELDS(ItemRow, (item_id, sex, race_ethnicity, total, ratings, settled_at))

} // namespace assay::fairness
