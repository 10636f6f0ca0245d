// Weights of one's own for coefficients of agreement: how far each two levels disagree, as a square table in CSV.
#pragma once

#include <base/result.hpp>

#include <string_view>
#include <vector>

namespace assay::measurement {

// Levels rising; `disagreements` row by row in their order: square, symmetric, 0 on the diagonal, from 0 to 1e50, not
// all 0.
struct LevelWeights {
    std::vector<double> levels = {};
    std::vector<std::vector<double>> disagreements = {};
};

// Header `level,1,2,3`, below it a row for each level in any order: `2,1,0,6` says that 2 and 1 disagree by 1, 2 and 3
// by 6 (Cohen 1968). Refused as a sheet is (`sheet.hpp`), and with `weights/…`: fewer than 2 or more than 1000 levels,
// a heading that is no number, a level twice or without its row, a disagreement below 0 or of a level with itself, two
// that should be the same, none above 0.
Result<LevelWeights> read_weights_csv(std::string_view text);

} // namespace assay::measurement
