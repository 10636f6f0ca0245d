// Endpoints of candidates' files: adding one, taking one away, and the bytes of any file a reader may have.
#pragma once

#include <candidates/candidate_file_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::candidates {

void add_candidate_file_routes(api::Registry& registry, CandidateFileService& files);

} // namespace assay::candidates
