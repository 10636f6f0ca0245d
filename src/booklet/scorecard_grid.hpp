// A scorecard: its items as rows, their levels as columns, 0 apart from the rest; the recommendation with its gap in
// the middle. An item and its anchors stand on one page; anchors too long for a column stand below each other.
#pragma once

#include <booklet/galley.hpp>
#include <importer/guide.hpp>

#include <vector>

namespace assay::booklet {

// To be read, or to be filled in: with circles to mark and room for evidence.
enum class CardUse { read, fill_in };

// `keeps_next`: the last item stays with what follows, the recommendation.
void add_items(Galley& galley, const std::vector<importer::Item>& items, CardUse use, bool keeps_next);
void add_recommendation(Galley& galley, const std::vector<importer::Level>& levels);
// Lines for who, whom and when.
void add_names(Galley& galley);

} // namespace assay::booklet
