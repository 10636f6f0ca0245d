#pragma once

#include <base/fields.hpp>
#include <fairness/self_identification.hpp>

namespace assay::fairness {

ASSAY_FIELDS(SelfIdentification, (candidate_id, sex, race_ethnicity))
ASSAY_FIELDS(ImportCounts, (rows, said, cleared))

} // namespace assay::fairness
