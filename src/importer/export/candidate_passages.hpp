// The document for candidates: the job, the process, and what is shared with them of each stage. Made from a guide that
// holds nothing else (`only_part`).
#pragma once

#include <importer/export/passages.hpp>
#include <importer/guide.hpp>

#include <vector>

namespace assay::importer {

std::vector<Passage> described_for_candidates(const Guide& guide);

// Whether a stage has anything to tell a candidate.
bool tells_candidates(const Stage& stage);

} // namespace assay::importer
