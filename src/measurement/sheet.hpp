// A CSV file with a header, read row by row, its columns found by name: what every file is that figures are made of.
// Cells are trimmed. All refusals name the line, and the column where there is one, on one line of their own.
#pragma once

#include <base/csv.hpp>
#include <base/result.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

class Sheet {
  public:
    // `needed`: the header that a complaint shows. Refused: `csv/…`, and a file without a header (`sheet/empty`).
    // `text` must outlive the sheet.
    static Result<Sheet> open(std::string_view text, std::string_view needed);

    const std::vector<std::string>& header() const { return header_; }
    bool has(std::string_view name) const;
    // Refused: the column is missing (`sheet/column-missing`) or stands twice (`sheet/column-twice`).
    Result<std::size_t> column(std::string_view name) const;

    // The next row; false where there is none. Refused: `csv/…`, another number of cells than the header
    // (`sheet/width`), more than `most_rows` rows (`sheet/rows`).
    Result<bool> next(std::size_t most_rows);

    std::size_t line() const { return reader_.line(); }
    std::size_t rows() const { return rows_; }
    std::size_t bytes_read() const { return reader_.at(); }
    std::string_view cell(std::size_t column) const;
    // Refused: an empty cell (`sheet/name`).
    Result<std::string_view> name(std::size_t column) const;
    // Refused: an empty cell, what is no number from -1e50 to 1e50 (`sheet/number`); -0 is 0.
    Result<double> number(std::size_t column) const;
    // The same of the column's heading, before any row is read.
    Result<double> heading_number(std::size_t column) const;
    // Refused: what is no whole number from 0 to `most` (`sheet/count`).
    Result<std::uint64_t> count(std::size_t column, std::uint64_t most) const;

  private:
    explicit Sheet(std::string_view text) : reader_(text) {}
    Result<double> number_of(std::string_view text, std::size_t column) const;

    CsvReader reader_;
    std::vector<std::string> header_;
    std::size_t rows_ = 0;
};

} // namespace assay::measurement
