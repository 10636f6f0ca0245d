// A stage as a chapter: directions, what to say, the questions, the scorecard. As a part of the whole guide to be read,
// as a kit to be worked with.
#pragma once

#include <booklet/galley.hpp>
#include <booklet/kept_texts.hpp>
#include <booklet/scorecard_grid.hpp>
#include <importer/guide.hpp>

#include <cstddef>

namespace assay::booklet {

void add_stage(Galley& galley, const importer::Guide& guide, std::size_t stage, CardUse use);
// The scorecard of the stage alone, to be filled in.
void add_blank_scorecard(Galley& galley, const importer::Stage& stage);
void add_directions(Galley& galley, const importer::Directions& directions, Style style);
bool is_empty(const importer::Directions& directions);

} // namespace assay::booklet
