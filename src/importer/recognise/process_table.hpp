// The steps of the hiring process as a table: one row a step.
#pragma once

#include <importer/recognise/draft.hpp>

#include <span>
#include <vector>

namespace assay::importer {

// Adds a step for each row; the column headed "Step", "Stage" and the like names it, else the first column without an
// amount of time, and the other cells are its text. False, and nothing taken, where the table has no two columns.
bool read_process_table(std::span<const Block> rows, Draft& draft, std::vector<NamedText>& steps);

} // namespace assay::importer
