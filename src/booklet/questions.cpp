#include <booklet/questions.hpp>

#include <algorithm>

namespace assay::booklet {
namespace {

constexpr double number_column = 9 * millimetre;
constexpr double between = 7 * millimetre;
constexpr double tallest_lists = 330;
constexpr double note_leading = 21;

struct List {
    std::string_view words;
    const std::vector<std::string>& entries;
    Style style;
    Sign sign;
};

// A list set to be drawn in one piece.
struct SetList {
    Lines label;
    std::vector<Lines> entries;
    Sign sign = Sign::none;
    double width = 0;

    double height() const {
        double sum = entries.empty() ? 0 : label.height() + 3;
        for (const Lines& each : entries) sum += each.height() + 1.5;
        return sum;
    }

    void draw(cairo_t* canvas, double x, double y) const {
        label.draw(canvas, x, y);
        y += label.height() + 3;
        for (const Lines& each : entries) {
            draw_sign(canvas, sign, each, x, y, width);
            each.draw(canvas, each.is_mirrored() ? x : x + indent_of(sign), y);
            y += each.height() + 1.5;
        }
    }
};

SetList set_list(const Setter& setter, const List& list, double width) {
    SetList set;
    set.sign = list.sign;
    set.width = width;
    if (list.entries.empty()) return set;
    set.label = setter.set(Style::label, list.words, width);
    for (const std::string& each : list.entries)
        set.entries.push_back(setter.set(list.style, each, width - indent_of(list.sign)));
    return set;
}

bool is_short(const std::vector<std::string>& entries) {
    std::size_t bytes = 0;
    for (const std::string& each : entries) bytes += each.size();
    return bytes <= longest_text;
}

void add_long_list(Galley& galley, const List& list) {
    if (list.entries.empty()) return;
    galley.text(list.words, {.style = Style::label, .indent = number_column, .gap = 5, .keeps_next = true});
    for (const std::string& each : list.entries)
        galley.text(each, {.style = list.style, .indent = number_column, .gap = 1.5, .sign = list.sign});
}

// Side by side, in one piece; false where they are too long for that.
bool add_columns(Galley& galley, const List& left, const List& right, bool keeps_next) {
    if (!is_short(left.entries) || !is_short(right.entries)) return false;
    const double width = (galley.column() - number_column - between) / 2;
    const SetList first = set_list(galley.setter(), left, width);
    const SetList second = set_list(galley.setter(), right, width);
    const double height = std::max(first.height(), second.height());
    if (height > tallest_lists) return false;
    if (height == 0) return true;
    Slug slug;
    slug.height = height;
    slug.gap = 6;
    slug.keeps_next = keeps_next;
    const double step = first.entries.empty() ? 0 : width + between;
    slug.draw = [first, second, step](cairo_t* canvas, double x, double y) {
        if (!first.entries.empty()) first.draw(canvas, x + number_column, y);
        if (!second.entries.empty()) second.draw(canvas, x + number_column + step, y);
    };
    galley.add(std::move(slug));
    return true;
}

Slug note_lines(const Galley& galley, int count) {
    Slug slug;
    slug.height = note_leading * count;
    slug.draw = [count, width = galley.column() - number_column](cairo_t* canvas, double x, double y) {
        for (int line = 1; line <= count; ++line)
            rule(canvas, x + number_column, y + note_leading * line, width, 0.5, 0.6);
    };
    return slug;
}

void add_note_lines(Galley& galley, int count) {
    if (count == 0) return;
    Slug slug = note_lines(galley, count);
    slug.filler = std::make_shared<const Slug>(note_lines(galley, 1));
    galley.add(std::move(slug));
}

} // namespace

void add_question(Galley& galley, const importer::Question& question, const QuestionPlace& place) {
    const bool has_lists = !question.areas_to_cover.empty() || !question.follow_ups.empty();
    galley.numbered(place.number, question.text, Style::question, 20, has_lists || place.note_lines > 0);
    const List areas{"Areas to cover", question.areas_to_cover, Style::area, Sign::tick_box};
    const List follow_ups{"Follow-ups, if needed", question.follow_ups, Style::follow_up, Sign::circle};
    if (!add_columns(galley, areas, follow_ups, place.note_lines > 0)) {
        add_long_list(galley, areas);
        add_long_list(galley, follow_ups);
    }
    add_note_lines(galley, place.note_lines);
}

} // namespace assay::booklet
