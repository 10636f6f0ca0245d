#include <base/text.hpp>
#include <importer/document/emphasis.hpp>
#include <importer/facts/scales.hpp>
#include <importer/outline/tables.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/score_table.hpp>

namespace assay::importer {
namespace {

// A cell as text: without emphasis, `\|` as a bar.
std::string cell_text(std::string_view cell) {
    std::string text = has_inline_marks(cell) ? plain_of_markdown(cell).text : std::string(cell);
    return std::string(trim(text));
}

std::string with_label(std::string_view label, std::string text) {
    if (label.empty()) return text;
    return std::string(label) + ": " + text;
}

class TableReader {
  public:
    TableReader(const ScoreTable& table, Draft& draft, const std::string& base, std::vector<Item>& items)
        : table_(table), draft_(draft), base_(base), items_(items) {}

    void read() {
        if (table_.recommendation != nullptr) return read_recommendation();
        switch (levels_in_table(table_.rows, 0)) {
        case LevelsIn::columns:
            return read_item_rows();
        case LevelsIn::rows:
            return read_level_rows();
        case LevelsIn::nowhere:
            return;
        }
    }

  private:
    static bool is_row(const Block& block) { return block.shape == Shape::table; }

    // The scale along the first row or column, settled to scores.
    std::vector<FoundLevel> scale_of(const std::vector<std::string_view>& cells, int line) {
        std::vector<FoundLevel> scale;
        for (const std::string_view cell : cells)
            scale.push_back({level_of_cell(cell).value_or(LevelText{.label = cell}), line});
        if (settle_scores(scale))
            draft_.note(line, "scores-derived",
                        "The levels of the table have no numbers; they were scored in their order, "
                        "the best highest.");
        return scale;
    }

    void read_item_rows() {
        std::vector<std::string_view> header = cells_of(table_.rows.front().text);
        header.erase(header.begin());
        const std::vector<FoundLevel> scale = scale_of(header, table_.rows.front().first);
        draft_.place(table_.rows.front(), base_ + "/items", Role::label);
        for (const Block& row : table_.rows.subspan(1))
            if (is_row(row)) read_item_row(row, scale);
    }

    void read_item_row(const Block& row, const std::vector<FoundLevel>& scale) {
        const std::vector<std::string_view> cells = cells_of(row.text);
        if (cells.size() > scale.size() + 1) return;
        draft_.place(row, below(base_, "items", items_.size()), Role::item);
        Item& item = items_.emplace_back();
        item.name = cell_text(cells.front());
        for (std::size_t column = 1; column < cells.size(); ++column) {
            if (cells[column].empty()) continue;
            const LevelText& level = scale[column - 1].level;
            item.anchors.push_back({level.score, with_label(text_of(level), cell_text(cells[column]))});
        }
    }

    // One level a row; each further column is an item, the only one may go by the heading above.
    void read_level_rows() {
        const std::vector<std::string_view> header = cells_of(table_.rows.front().text);
        std::vector<std::string_view> marks;
        for (const Block& row : table_.rows.subspan(1))
            if (is_row(row)) marks.push_back(cells_of(row.text).front());
        const std::vector<FoundLevel> scale = scale_of(marks, table_.rows.front().first);
        const std::size_t columns = header.size() - 1;
        const bool fills = table_.fills_last_item && columns == 1;
        const std::size_t first = items_.size() - (fills ? 1 : 0);
        draft_.place(table_.rows.front(), below(base_, "items", first), Role::label);
        if (!fills) add_columns(header, columns);
        std::size_t index = 0;
        for (const Block& row : table_.rows.subspan(1))
            if (is_row(row)) read_level_row(row, scale[index++].level, first, columns);
    }

    void add_columns(const std::vector<std::string_view>& header, std::size_t columns) {
        for (std::size_t column = 1; column <= columns; ++column)
            items_.emplace_back().name = cell_text(header[column]);
        if (columns != 1 || table_.group.empty()) return;
        items_.back().name = table_.group;
        draft_.note(table_.rows.front().first, "item-name-derived",
                    "The table names no item; it took the heading \"" + items_.back().name + "\".");
    }

    void read_level_row(const Block& row, const LevelText& level, std::size_t first, std::size_t columns) {
        const std::vector<std::string_view> cells = cells_of(row.text);
        if (cells.size() > columns + 1) return;
        draft_.place(row, below(base_, "items", first, "anchors", items_[first].anchors.size()), Role::anchor);
        for (std::size_t column = 1; column < cells.size(); ++column)
            if (!cells[column].empty())
                items_[first + column - 1].anchors.push_back(
                    {level.score, with_label(text_of(level), cell_text(cells[column]))});
    }

    // "| Verdict | Meaning |": the label in the first column, what it means in the second.
    void read_recommendation() {
        std::vector<const Block*> rows;
        std::vector<std::string_view> labels;
        for (const Block& row : table_.rows) {
            if (!is_row(row)) continue;
            const std::string_view label = cells_of(row.text).front();
            if (hire_word(label).side == 0) continue;
            rows.push_back(&row);
            labels.push_back(label);
        }
        if (rows.empty()) return;
        const std::vector<int> scores = scores_of_labels(labels);
        if (rows.front() != &table_.rows.front())
            draft_.place(table_.rows.front(), base_ + "/recommendation", Role::label);
        draft_.note(rows.front()->first, "scores-derived",
                    "The recommendation has no numbers; they were given from what its levels say.");
        for (std::size_t index = 0; index < rows.size(); ++index) add_label_row(*rows[index], scores[index]);
    }

    void add_label_row(const Block& row, int score) {
        const std::vector<std::string_view> cells = cells_of(row.text);
        std::string label = cell_text(cells.front());
        for (std::size_t column = 1; column < cells.size(); ++column)
            if (!cells[column].empty()) label += (column == 1 ? ": " : "; ") + cell_text(cells[column]);
        draft_.place(row, below(base_, "recommendation", table_.recommendation->size()), Role::level);
        table_.recommendation->push_back({score, std::move(label)});
    }

    const ScoreTable& table_;
    Draft& draft_;
    const std::string& base_;
    std::vector<Item>& items_;
};

} // namespace

void read_score_table(const ScoreTable& table, Draft& draft, const std::string& base, std::vector<Item>& items) {
    TableReader(table, draft, base, items).read();
}

} // namespace assay::importer
