// The cells of a file of predictions, column by column.
#pragma once

#include <base/result.hpp>
#include <measurement/metrics/column_roles.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay::measurement {

// Names by their place in order of appearance.
class NameList {
  public:
    std::uint32_t place_of(std::string_view name);
    const std::vector<std::string>& names() const { return names_; }

  private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> places_;
    std::vector<std::string> names_;
};

// What both files share, so that a name has one place in both.
struct PredictionNames {
    NameList keys, queries, labels;
};

// Of each role that the file has: a place in the names, or a number. Truth and predictions of a classification are
// names, of the other tasks numbers; a probability is a number.
struct PredictionRows {
    std::string file;
    std::vector<std::uint32_t> lines;
    std::array<std::vector<std::uint32_t>, column_roles> names;
    std::array<std::vector<double>, column_roles> numbers;
    std::vector<std::uint32_t> classes;      // labels that have a column of probabilities
    std::vector<double> class_probabilities; // row after row, one for each of them
    std::vector<std::string> unused;         // columns that nothing was asked of

    const std::vector<std::uint32_t>& names_of(ColumnRole role) const { return names[static_cast<std::size_t>(role)]; }
    const std::vector<double>& numbers_of(ColumnRole role) const { return numbers[static_cast<std::size_t>(role)]; }
};

// The first row of the file, trimmed. Refused with `predictions/empty` or `csv/…`.
Result<std::vector<std::string>> header_of(std::string_view text);

// Refused with the file, line and column named: as places_of_columns says; a row of another length
// (`predictions/width`), an empty cell (`predictions/missing`), what is no finite number (`predictions/number`), no row
// (`predictions/none`), over 10 million rows (`predictions/rows`).
Result<PredictionRows> read_prediction_rows(std::string_view text, const std::string& file, const ColumnsWanted& wanted,
                                            PredictionNames& names);

} // namespace assay::measurement
