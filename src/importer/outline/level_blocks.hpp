// Blocks that are levels of a scale: `words/levels.hpp` judges their text.
#pragma once

#include <importer/document/document.hpp>
#include <importer/words/levels.hpp>

#include <optional>

namespace assay::importer {

// A line or bullet whose text is a level; nothing for any other block.
std::optional<LevelText> level_of(const Block& block);

// True for a level that has its score as a digit.
bool has_digit_level(const Block& block);

// "1. text" and "1) text": a level only among others, so the caller decides.
std::optional<LevelText> level_of_numbered(const Block& block);

} // namespace assay::importer
