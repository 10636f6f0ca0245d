#include <booklet/scorecard_grid.hpp>

#include <algorithm>
#include <memory>
#include <set>

namespace assay::booklet {
namespace {

using importer::Anchor;
using importer::Item;

constexpr double name_width = 27 * millimetre;
constexpr double zero_width = 20 * millimetre;
constexpr double inset = 5;
constexpr double sign_width = 12;
constexpr double evidence_height = 42;
constexpr std::size_t most_columns = 6;
constexpr std::size_t longest_cell = 360;

// Which levels have a column, and where.
struct Columns {
    std::vector<int> scores;
    double width = 0;

    double left(std::size_t column) const {
        const bool has_zero = !scores.empty() && scores.front() == 0;
        if (!has_zero) return name_width + static_cast<double>(column) * width;
        return column == 0 ? name_width : name_width + zero_width + static_cast<double>(column - 1) * width;
    }
    double width_of(std::size_t column) const { return scores[column] == 0 ? zero_width : width; }
};

Columns columns_of(const std::vector<Item>& items, double width) {
    std::set<int> scores;
    for (const Item& item : items)
        for (const Anchor& each : item.anchors) scores.insert(each.score);
    Columns columns;
    columns.scores.assign(scores.begin(), scores.end());
    const bool has_zero = scores.contains(0);
    const double rest = width - name_width - (has_zero ? zero_width : 0);
    const std::size_t equal = columns.scores.size() - (has_zero ? 1 : 0);
    columns.width = equal == 0 ? rest : rest / static_cast<double>(equal);
    return columns;
}

// A level twice, or words too long for a narrow column, need another shape.
bool fits_grid(const Item& item) {
    std::set<int> scores;
    for (const Anchor& each : item.anchors)
        if (each.text.size() > longest_cell || !scores.insert(each.score).second) return false;
    return item.name.size() <= longest_cell / 2;
}

struct Cell {
    std::size_t column = 0;
    int score = 0;
    Lines words;
};

std::shared_ptr<const Slug> head_of(const Galley& galley, const Columns& columns) {
    auto head = std::make_shared<Slug>();
    head->height = level_box_size + 7;
    head->keeps_next = true;
    head->draw = [columns, setter = &galley.setter(),
                  label = galley.setter().set(Style::label, "Item", name_width)](cairo_t* canvas, double x, double y) {
        label.draw(canvas, x, y + 1);
        for (std::size_t column = 0; column < columns.scores.size(); ++column)
            level_box(canvas, *setter, columns.scores[column], x + columns.left(column) + (column == 0 ? 0 : inset), y);
    };
    return head;
}

Slug row_of(const Galley& galley, const Item& item, const Columns& columns, CardUse use) {
    std::vector<Cell> cells;
    double height = 0;
    for (const Anchor& each : item.anchors) {
        const auto column =
            static_cast<std::size_t>(std::ranges::find(columns.scores, each.score) - columns.scores.begin());
        const double width = columns.width_of(column) - inset - 2;
        const double indent = use == CardUse::fill_in ? sign_width : 0;
        const Style style = each.score == 0 ? Style::label : Style::anchor;
        cells.push_back({column, each.score, galley.setter().set(style, each.text, width, indent)});
        height = std::max(height, cells.back().words.height());
    }
    const Lines name = galley.setter().set(Style::strong, item.name, name_width - 4);
    height = std::max(height, name.height()) + 11;
    Slug slug;
    slug.height = height + (use == CardUse::fill_in ? evidence_height : 0);
    const Lines evidence = galley.setter().set(Style::label, "Evidence", name_width);
    slug.draw = [=, width = galley.column()](cairo_t* canvas, double x, double y) {
        rule(canvas, x, y, width, 0.4, 0.5);
        name.draw(canvas, x, y + 5);
        for (const Cell& each : cells) {
            const double left = x + columns.left(each.column) + (each.column == 0 ? 0 : inset);
            if (each.column > 1 || (each.column == 1 && columns.scores.front() != 0))
                upright(canvas, x + columns.left(each.column), y + 4, height - 8, 0.4, 0.8);
            if (use == CardUse::fill_in) circle(canvas, left, y + 6.5, 8, each.score == 0);
            each.words.draw(canvas, left, y + 5);
        }
        if (use == CardUse::fill_in) evidence.draw(canvas, x + name_width, y + height);
    };
    return slug;
}

// A row of the grid would not hold it: the levels below each other.
void add_tall_item(Galley& galley, const Item& item, CardUse use) {
    Slug line{0.4, 6,
              [width = galley.column()](cairo_t* canvas, double x, double y) { rule(canvas, x, y, width, 0.4, 0.5); }};
    line.keeps_next = true;
    galley.add(std::move(line));
    galley.text(item.name, {.style = Style::strong, .gap = 5, .keeps_next = true});
    for (const Anchor& each : item.anchors) galley.levelled(each.score, each.text);
    if (use == CardUse::read) return;
    Slug room;
    room.height = evidence_height;
    room.draw = [label = galley.setter().set(Style::label, "Evidence", name_width)](
                    cairo_t* canvas, double x, double y) { label.draw(canvas, x, y + 4); };
    galley.add(std::move(room));
}

} // namespace

void add_items(Galley& galley, const std::vector<Item>& items, CardUse use, bool keeps_next) {
    const Columns columns = columns_of(items, galley.column());
    const bool is_grid = columns.scores.size() <= most_columns;
    const auto head = is_grid && !columns.scores.empty() ? head_of(galley, columns) : nullptr;
    bool is_in_table = false;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const Item& each = items[index];
        if (!is_grid || !fits_grid(each)) {
            add_tall_item(galley, each, use);
            is_in_table = false;
            continue;
        }
        if (head && !is_in_table) {
            Slug opening = *head;
            opening.gap = 8;
            galley.add(std::move(opening));
            is_in_table = true;
        }
        Slug row = row_of(galley, each, columns, use);
        row.head = head;
        row.keeps_next = index + 2 >= items.size(); // the last is not alone with the recommendation
        galley.add(std::move(row));
    }
    if (is_in_table) {
        Slug line{6, 0, [width = galley.column()](cairo_t* canvas, double x, double y) {
                      rule(canvas, x, y, width, 0.4, 0.5);
                  }};
        line.keeps_next = keeps_next;
        galley.add(std::move(line));
    }
}

void add_recommendation(Galley& galley, const std::vector<importer::Level>& levels) {
    if (levels.empty()) return;
    galley.label("Recommendation");
    const bool has_gap = levels.size() % 2 == 0;
    const double middle = has_gap ? 9 * millimetre : 0;
    const bool is_row =
        levels.size() <= 5 && std::ranges::all_of(levels, [](const auto& each) { return each.label.size() <= 40; });
    if (!is_row) {
        for (const importer::Level& each : levels) galley.levelled(each.score, each.label);
        return;
    }
    const double between = 3 * millimetre;
    const double boxes = static_cast<double>(levels.size());
    const double width = (galley.column() - middle - between * (boxes - 1)) / boxes;
    std::vector<Lines> words;
    double height = 0;
    for (const importer::Level& each : levels) {
        words.push_back(galley.setter().set(Style::strong, each.label.empty() ? std::to_string(each.score) : each.label,
                                            width - 24));
        height = std::max(height, words.back().height() + 11);
    }
    Slug slug;
    slug.height = height;
    slug.gap = 5;
    slug.draw = [=](cairo_t* canvas, double x, double y) {
        for (std::size_t index = 0; index < words.size(); ++index) {
            if (has_gap && index == words.size() / 2) {
                upright(canvas, x + (middle - between) / 2, y, height, 0.5, 0);
                x += middle;
            }
            frame(canvas, x, y, width, height);
            circle(canvas, x + 6, y + height / 2 - 4, 8);
            words[index].draw(canvas, x + 19, y + (height - words[index].height()) / 2);
            x += width + between;
        }
    };
    galley.add(std::move(slug));
}

void add_names(Galley& galley) {
    const double gap = 6 * millimetre;
    const double date = 32 * millimetre;
    const double wide = (galley.column() - date - 2 * gap) / 2;
    Slug slug;
    slug.height = 38;
    slug.gap = 4;
    slug.keeps_next = true;
    slug.draw = [=, setter = &galley.setter()](cairo_t* canvas, double x, double y) {
        for (const auto& [words, width] : {std::pair{"Candidate", wide}, {"Interviewer", wide}, {"Date", date}}) {
            setter->set(Style::label, words, width).draw(canvas, x, y + 2);
            rule(canvas, x, y + 26, width, 0.4, 0);
            x += width + gap;
        }
    };
    galley.add(std::move(slug));
}

} // namespace assay::booklet
