#include <base/text.hpp>
#include <importer/document/emphasis.hpp>
#include <importer/document/number_mark.hpp>
#include <importer/facts/scales.hpp>
#include <importer/outline/tables.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/score_table.hpp>

#include <algorithm>
#include <utility>

namespace assay::importer {
namespace {

// A cell as text: without emphasis, `\|` as a bar.
std::string cell_text(std::string_view cell) {
    std::string text = has_inline_marks(cell) ? plain_of_markdown(cell).text : std::string(cell);
    return std::string(trim(text));
}

class TableReader {
  public:
    TableReader(const ScoreTable& table, Draft& draft, const std::string& base, std::vector<Item>& items)
        : table_(table), draft_(draft), base_(base), items_(items) {}

    void read() {
        if (table_.recommendation != nullptr && (table_.is_recommending || is_of_votes())) return read_recommendation();
        switch (levels_in_table(table_.rows, 0)) {
        case LevelsIn::columns:
            return read_item_rows();
        case LevelsIn::all_columns:
            return read_nameless_rows();
        case LevelsIn::rows:
            return read_level_rows();
        case LevelsIn::nowhere:
            return;
        }
    }

  private:
    static bool is_row(const Block& block) { return block.shape == Shape::table; }

    // "| Strong hire | would be missed elsewhere |": two columns, the first of them for or against hiring.
    bool is_of_votes() const {
        if (table_.fills_last_item || cells_of(table_.rows.front().text).size() != 2) return false;
        return std::ranges::all_of(table_.rows.subspan(1), [](const Block& row) {
            return !is_row(row) || hire_word(cells_of(row.text).front()).side != 0;
        });
    }

    // The scale along the first row or column, settled to scores.
    std::vector<LevelText> scale_of(const std::vector<std::string_view>& cells, int line) {
        std::vector<LevelText> scale;
        for (const std::string_view cell : cells)
            scale.push_back(level_of_cell(cell).value_or(LevelText{.label = cell}));
        if (const std::string choice = settle_scale(scale); !choice.empty()) draft_.note(line, "scale-mapped", choice);
        return scale;
    }

    // The cell's text as an anchor of that level, with what the level itself says in front.
    static void add_cell(Item& item, const LevelText& level, std::string_view cell) {
        const std::string text = cell_text(cell);
        LevelText anchor = level;
        if (anchor.label.empty()) anchor.label = level.text;
        anchor.text = text;
        add_anchor(item.anchors, level.score, text_of(anchor));
    }

    // The anchor of that score, the last one where the first item has no text for it.
    static std::size_t anchor_of(const Item& item, int score) {
        const auto found = std::ranges::find(item.anchors, score, &Anchor::score);
        const auto last = item.anchors.end() - 1;
        return static_cast<std::size_t>((found == item.anchors.end() ? last : found) - item.anchors.begin());
    }

    void read_item_rows() {
        std::vector<std::string_view> header = cells_of(table_.rows.front().text);
        header.erase(header.begin());
        const std::vector<LevelText> scale = scale_of(header, table_.rows.front().first);
        draft_.place(table_.rows.front(), base_ + "/items", LineRole::label);
        for (const Block& row : table_.rows.subspan(1))
            if (is_row(row)) read_item_row(row, scale);
    }

    // The levels take all columns; the item goes by the heading above.
    void read_nameless_rows() {
        const std::vector<LevelText> scale = scale_of(cells_of(table_.rows.front().text), table_.rows.front().first);
        draft_.place(table_.rows.front(), base_ + "/items", LineRole::label);
        bool fills = table_.fills_last_item;
        for (const Block& row : table_.rows.subspan(1)) {
            const std::vector<std::string_view> cells = cells_of(row.text);
            if (!is_row(row) || cells.size() > scale.size()) continue;
            if (!std::exchange(fills, false)) add_derived(row);
            draft_.place(row, below(base_, "items", items_.size() - 1), LineRole::item);
            for (std::size_t column = 0; column < cells.size(); ++column)
                if (!cells[column].empty()) add_cell(items_.back(), scale[column], cells[column]);
        }
    }

    // "1. Safety" is called "Safety", as under a heading.
    static std::string named(const std::string& name) {
        const std::string bare = name.substr(number_mark_of(name).length);
        return bare.empty() ? "Item" : bare;
    }

    void add_derived(const Block& row) {
        const std::string name(table_.group.empty() ? std::string_view("Item") : table_.group);
        const auto is_taken = [&](const std::string& wanted) {
            return std::ranges::find(items_, wanted, &Item::name) != items_.end();
        };
        std::string free = name;
        for (int number = 2; is_taken(free) && number < 100; ++number) free = name + " " + std::to_string(number);
        items_.emplace_back().name = free;
        draft_.note(row.first, "item-name-derived",
                    "The table names no item; it was called “" + free + "” after the heading above it.");
    }

    void read_item_row(const Block& row, const std::vector<LevelText>& scale) {
        const std::vector<std::string_view> cells = cells_of(row.text);
        if (cells.size() > scale.size() + 1) return;
        draft_.place(row, below(base_, "items", items_.size()), LineRole::item);
        Item& item = items_.emplace_back();
        item.name = named(cell_text(cells.front()));
        for (std::size_t column = 1; column < cells.size(); ++column)
            if (!cells[column].empty()) add_cell(item, scale[column - 1], cells[column]);
    }

    // One level a row; each further column is an item, the only one may go by the heading above.
    void read_level_rows() {
        const std::vector<std::string_view> header = cells_of(table_.rows.front().text);
        std::vector<std::string_view> marks;
        for (const Block& row : table_.rows.subspan(1))
            if (is_row(row)) marks.push_back(cells_of(row.text).front());
        const std::vector<LevelText> scale = scale_of(marks, table_.rows.front().first);
        const std::size_t columns = header.size() - 1;
        const bool fills = table_.fills_last_item && columns == 1;
        const std::size_t first = items_.size() - (fills ? 1 : 0);
        draft_.place(table_.rows.front(), below(base_, "items", first), LineRole::label);
        if (!fills) add_columns(header, columns);
        std::size_t index = 0;
        for (const Block& row : table_.rows.subspan(1))
            if (is_row(row)) read_level_row(row, scale[index++], first, columns);
    }

    void add_columns(const std::vector<std::string_view>& header, std::size_t columns) {
        for (std::size_t column = 1; column <= columns; ++column)
            items_.emplace_back().name = named(cell_text(header[column]));
        if (columns != 1 || table_.group.empty()) return;
        items_.back().name = table_.group;
        draft_.note(table_.rows.front().first, "item-name-derived",
                    "The table names no item; it was called “" + items_.back().name + "” after the heading above it.");
    }

    void read_level_row(const Block& row, const LevelText& level, std::size_t first, std::size_t columns) {
        const std::vector<std::string_view> cells = cells_of(row.text);
        if (cells.size() > columns + 1) return;
        for (std::size_t column = 1; column < cells.size(); ++column)
            if (!cells[column].empty()) add_cell(items_[first + column - 1], level, cells[column]);
        if (items_[first].anchors.empty()) return;
        draft_.place(row, below(base_, "items", first, "anchors", anchor_of(items_[first], level.score)),
                     LineRole::anchor);
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
            draft_.place(table_.rows.front(), base_ + "/recommendation", LineRole::label);
        draft_.note(rows.front()->first, "scores-derived",
                    "The recommendation has no numbers; its levels were numbered from the one that speaks most against "
                    "hiring (1) upwards.");
        for (std::size_t index = 0; index < rows.size(); ++index) add_label_row(*rows[index], scores[index]);
    }

    void add_label_row(const Block& row, int score) {
        const std::vector<std::string_view> cells = cells_of(row.text);
        std::string label = cell_text(cells.front());
        for (std::size_t column = 1; column < cells.size(); ++column)
            if (!cells[column].empty()) label += (column == 1 ? ": " : "; ") + cell_text(cells[column]);
        draft_.place(row, below(base_, "recommendation", table_.recommendation->size()), LineRole::level);
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
