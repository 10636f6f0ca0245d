// Measures from a file: header `id,measure,se`, columns in any order, a row a target.
#pragma once

#include <base/result.hpp>
#include <stats/ranking/measure.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

struct ReadMeasures {
    std::vector<std::string> ids;
    std::vector<stats::Measure> measures; // side by side with them
    std::size_t rows = 0;                 // below the header
    std::size_t missing = 0;              // of them without measure or standard error
    bool lowest_first = false;            // whoever reads says so
};

// Refused: `csv/…`, `sheet/…`, a standard error below 0 (`ranking/measure`),
// an id twice (`ranking/id-twice`), over 100,000 rows, no measure at all (`ranking/none`).
Result<ReadMeasures> read_measures_csv(std::string_view text);

} // namespace assay::measurement
