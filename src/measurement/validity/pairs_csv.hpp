// Forecasts and what came of them, from a file: header `id,forecast,outcome`, columns in any order, a row a candidate.
#pragma once

#include <base/result.hpp>
#include <stats/validity/forecast_pair.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace assay::measurement {

struct ReadPairs {
    std::vector<stats::ForecastPair> pairs; // of those whose outcome is known
    std::vector<double> unknown;            // forecasts of the others: who was turned away, or is not known yet
    std::size_t rows = 0;                   // below the header
    std::size_t missing = 0;                // of them without a forecast
};

// Refused: `csv/…`, `sheet/…`, an id twice (`validity/id-twice`), over 1,000,000 rows, no forecast with its outcome at
// all (`validity/none`).
Result<ReadPairs> read_pairs_csv(std::string_view text);

} // namespace assay::measurement
