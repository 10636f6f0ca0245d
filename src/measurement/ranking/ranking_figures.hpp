// `assay measure ranking`: how sure the order of a file of measures is, as JSON and as a table to read.
#pragma once

#include <measurement/ranking/measures_csv.hpp>
#include <stats/ranking/ranking.hpp>

#include <string>

namespace assay::measurement {

// Above so many targets the tables of n by n are left out of what is printed: they would be hundreds of megabytes.
inline constexpr std::size_t most_printed_squares = 500;

// The object that docs/measurement/ranking.md describes.
std::string ranking_json(const ReadMeasures& read, const stats::Ranking& ranks, const stats::RankSimulation& drawing);
// The targets in the order of their expected ranks.
std::string ranking_table(const ReadMeasures& read, const stats::Ranking& ranks, const stats::RankSimulation& drawing);

} // namespace assay::measurement
