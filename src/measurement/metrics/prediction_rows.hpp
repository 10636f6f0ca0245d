// The cells of a file of predictions, column by column.
#pragma once

#include <base/result.hpp>
#include <measurement/metrics/column_roles.hpp>
#include <measurement/name_list.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

// What both files share, so that a name has one place in both.
struct PredictionNames {
    NameList keys, queries, labels;
};

// Of each role that the file has: a place in the names, or a number. Truth and predictions of a classification are
// names, of the other tasks numbers; a probability is a number.
struct PredictionRows {
    std::string file;
    std::vector<std::uint32_t> lines;
    std::array<std::string, column_roles> headings; // of the roles' columns, as they stand in the file
    std::array<std::vector<std::uint32_t>, column_roles> names;
    std::array<std::vector<double>, column_roles> numbers;
    std::vector<std::uint32_t> classes;      // labels that have a column of probabilities
    std::vector<double> class_probabilities; // row after row, one for each of them
    std::vector<std::string> unused;         // columns that nothing was asked of

    const std::vector<std::uint32_t>& names_of(ColumnRole role) const { return names[static_cast<std::size_t>(role)]; }
    const std::string& heading_of(ColumnRole role) const { return headings[static_cast<std::size_t>(role)]; }
    const std::vector<double>& numbers_of(ColumnRole role) const { return numbers[static_cast<std::size_t>(role)]; }
};

// Refused with the file named, as a sheet is (`sheet.hpp`: at most 10 million rows, each cell of a column that is used
// filled) and as places_of_columns says; no row (`predictions/none`).
Result<PredictionRows> read_prediction_rows(std::string_view text, const std::string& file, const ColumnsWanted& wanted,
                                            PredictionNames& names);

} // namespace assay::measurement
