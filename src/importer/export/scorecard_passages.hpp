// A blank scorecard to print and fill in: the items of one stage with their anchors, places for evidence and the
// recommendation.
#pragma once

#include <importer/export/passages.hpp>
#include <importer/guide.hpp>

#include <vector>

namespace assay::importer {

// Of the first stage of the guide.
std::vector<Passage> described_scorecard(const Guide& guide);

} // namespace assay::importer
