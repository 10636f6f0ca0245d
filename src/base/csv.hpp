// Comma-separated values (RFC 4180), read row by row without a tree: what a spreadsheet writes, with a byte order mark
// or without, lines ending in LF or CRLF.
#pragma once

#include <base/result.hpp>

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

class CsvReader {
  public:
    // Reads `text`, which must outlive the reader.
    explicit CsvReader(std::string_view text);

    // Reads the next row that is not blank; false where there is none. Refused with `csv/…` and the line in the
    // sentence: a quote that is never closed, text after a closing quote, bytes that are not UTF-8, a NUL, more than
    // 16,384 cells.
    Result<bool> next();

    // The row's cells, without their quotes; valid until the next call.
    const std::vector<std::string_view>& cells() const { return cells_; }
    // The line on which the row begins, from 1.
    std::size_t line() const { return line_; }
    // How many bytes of the text are read.
    std::size_t at() const { return at_; }

  private:
    Result<std::string_view> cell();
    Result<std::string_view> quoted_cell();
    bool ends_line();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t next_line_ = 1;
    std::size_t line_ = 1;
    std::vector<std::string_view> cells_;
    std::deque<std::string> unescaped_; // cells in which quotes were doubled
};

// The text as a cell: in quotes where it holds a comma, a quote, an end of line, or blanks at an end.
std::string csv_cell(std::string_view text);

} // namespace assay
