#pragma once

#include <applications/application_fields.hpp>
#include <fairness/course.hpp>

namespace assay::fairness {

ASSAY_FIELDS(CourseRow, (job_id, sex, race_ethnicity, closure_kind, closed_at, outcome, decided_at, entered_at,
                         passed_at, left_at))
ASSAY_FIELDS(PlaceRow, (application_id, sex, race_ethnicity, closure_kind, closed_at, outcome, decided_at, place,
                        stage_id, at, is_pass))
ASSAY_FIELDS(ItemRow, (item_id, sex, race_ethnicity, total, ratings, settled_at))

} // namespace assay::fairness
