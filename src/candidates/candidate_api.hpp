// Endpoints of candidates.
#pragma once

#include <candidates/candidate_list_service.hpp>
#include <candidates/candidate_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::candidates {

void add_candidate_routes(api::Registry& registry, CandidateService& candidates, CandidateListService& list);

} // namespace assay::candidates
