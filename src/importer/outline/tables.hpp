// Tables of levels: one row an item and one column a level, or the other way round.
#pragma once

#include <importer/document/document.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace assay::importer {

// The cells of a row "| a | b |", trimmed; an escaped bar `\|` does not part them. Without an opening bar, tabs do.
std::vector<std::string_view> cells_of(std::string_view row);

// One past the last row of the table that block `at` opens (rows and rules).
std::size_t table_end(std::span<const Block> blocks, std::size_t at);

// The row that heads the columns of the table that block `at` opens: its first, or the one below where merged cells
// above it only say "Level" ("| Item | Level | | |" over "| | 1 | 2 | 3 |").
std::size_t head_of_table(std::span<const Block> blocks, std::size_t at);

// Where the levels of a table stand: in its head (behind a column of names, or in all of it), in its first column
// (at least three), or nowhere.
enum class LevelsIn : std::uint8_t { nowhere, columns, all_columns, rows };
LevelsIn levels_in_table(std::span<const Block> blocks, std::size_t at);

inline bool is_level_table(std::span<const Block> blocks, std::size_t at) {
    return levels_in_table(blocks, at) != LevelsIn::nowhere;
}

} // namespace assay::importer
