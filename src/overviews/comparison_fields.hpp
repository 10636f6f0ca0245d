#pragma once

#include <importer/guide_fields.hpp>
#include <overviews/comparison.hpp>

namespace assay::overviews {

ASSAY_FIELDS(ComparedCandidate,
             (application_id, candidate_id, candidate_name, phase, composite, sealed, recommendations, outcome))
ASSAY_FIELDS(ComparedItem, (id, name, kind, stage_id, stage_title, weight))
ASSAY_FIELDS(Comparison, (candidates, items))

} // namespace assay::overviews
