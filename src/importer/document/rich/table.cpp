#include <importer/document/rich/table.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

constexpr std::size_t most_columns = 64;
constexpr std::size_t longest_cell = 12; // pieces

bool is_entry(const Piece& piece) { return piece.shape == Shape::bullet || piece.shape == Shape::numbered; }

RichText on_one_line(const Pieces& pieces) {
    RichText whole;
    bool follows_entry = false;
    for (const Piece& each : pieces) {
        const std::string_view above = whole.text();
        const bool is_open = !above.empty() && !std::string_view(".:;,?!").contains(above.back());
        if (follows_entry && is_entry(each) && is_open) whole.add(";", false);
        if (!above.empty()) whole.add(" ", false);
        whole.append_on_line(each.words);
        follows_entry = is_entry(each);
    }
    return whole;
}

} // namespace

void Table::open_row() {
    rows_.emplace_back();
    is_in_cell_ = false;
    ++cells_;
}

// Cells of rows above that reach down to here.
void Table::fill_spanned() {
    Row& row = rows_.back();
    while (row.size() < spanned_.size() && spanned_[row.size()] > 0) {
        --spanned_[row.size()];
        row.emplace_back();
    }
}

void Table::open_cell(int columns, int rows) {
    if (rows_.empty()) open_row();
    fill_spanned();
    Row& row = rows_.back();
    is_in_cell_ = true;
    if (row.size() >= most_columns) return; // the rest goes into the last one
    const std::size_t at = row.size();
    const auto width = static_cast<std::size_t>(std::clamp(columns, 1, static_cast<int>(most_columns - at)));
    row.resize(at + width);
    cells_ += width;
    std::rotate(row.begin() + static_cast<std::ptrdiff_t>(at), row.end() - 1, row.end());
    if (spanned_.size() < row.size()) spanned_.resize(row.size());
    std::fill(spanned_.begin() + static_cast<std::ptrdiff_t>(at),
              spanned_.begin() + static_cast<std::ptrdiff_t>(row.size()), std::clamp(rows, 1, 1000) - 1);
    open_at_ = at;
}

Pieces& Table::contents() { return is_in_cell_ ? rows_.back()[open_at_].pieces : outside_; }

bool Table::holds_rows() const {
    if (is_layout_) return false;
    std::size_t columns = 0;
    for (const Row& row : rows_) {
        columns = std::max(columns, row.size());
        for (const Cell& cell : row) {
            if (cell.pieces.size() > longest_cell) return false;
            if (std::ranges::any_of(cell.pieces, [](const Piece& each) { return each.shape == Shape::heading; }))
                return false;
        }
    }
    return columns >= 2;
}

void Table::close_into(Pieces& out) {
    const bool is_table = holds_rows();
    std::ranges::move(outside_, std::back_inserter(out));
    for (Row& row : rows_) {
        Piece piece;
        piece.shape = Shape::table;
        bool is_empty = true;
        for (Cell& cell : row) {
            is_empty = is_empty && cell.pieces.empty();
            if (is_table)
                piece.cells.push_back(on_one_line(cell.pieces));
            else
                std::ranges::move(cell.pieces, std::back_inserter(out));
        }
        if (is_table && !is_empty) out.push_back(std::move(piece));
    }
}

} // namespace assay::importer
