// A table while it is read: rows of cells, each cell a list of pieces. Tables that only lay out a page give their
// contents back as they stand. Used by the readers of HTML and Word.
#pragma once

#include <importer/document/rich/piece.hpp>

namespace assay::importer {

class Table {
  public:
    void open_row();
    // A cell over `columns` columns and `rows` rows; what it covers further is empty. Opens a row where none is open.
    void open_cell(int columns, int rows);
    // Where the open cell's contents go; what stands outside of cells goes there too, before the rows.
    Pieces& contents();
    // A table inside a cell: this one lays out.
    void nests() { is_layout_ = true; }
    std::size_t cells() const { return cells_; }

    // The rows as pieces, without empty ones, or everything in order where the table has one column, holds headings,
    // other tables or long cells.
    void close_into(Pieces& out);

  private:
    struct Cell {
        Pieces pieces;
    };
    using Row = std::vector<Cell>;

    void fill_spanned();
    bool holds_rows() const;

    std::vector<Row> rows_;
    std::vector<int> spanned_; // rows to go, by column
    Pieces outside_;
    std::size_t cells_ = 0;
    std::size_t open_at_ = 0; // the open cell of the last row
    bool is_in_cell_ = false;
    bool is_layout_ = false;
};

} // namespace assay::importer
