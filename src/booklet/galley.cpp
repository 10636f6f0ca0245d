#include <booklet/galley.hpp>

#include <algorithm>

namespace assay::booklet {
namespace {

constexpr double paragraph_gap = 5;
constexpr double entry_gap = 2;
constexpr double name_column = 40 * millimetre;
constexpr double tallest_pair = 160;

} // namespace

double indent_of(Sign sign) { return sign == Sign::none ? 0 : 13; }

void draw_sign(cairo_t* canvas, Sign sign, const Lines& lines, double x, double y, double width) {
    if (sign == Sign::none) return;
    const double middle = y + lines.leading() / 2;
    const double left = lines.is_mirrored() ? x + width - 6.5 : x;
    if (sign == Sign::dot) return dot(canvas, left + 3, middle);
    if (sign == Sign::tick_box) return tick_box(canvas, left, middle - 3.25);
    circle(canvas, left, middle - 3.25, 6.5);
}

// Two lines at least stay together at either end of a page; a text of up to three lines stays whole.
void Galley::lines(const Lines& set, const Setting& setting) {
    const double indent = setting.indent + indent_of(setting.sign);
    const double width = column() - setting.indent;
    for (std::size_t line = 0; line < set.count(); ++line) {
        const bool is_first = line == 0;
        const bool is_last = line + 1 == set.count();
        const bool is_near_end = set.count() <= 3 || line == 0 || line + 2 == set.count();
        Slug slug;
        slug.height = set.leading();
        slug.gap = is_first ? setting.gap : 0;
        slug.keeps_next = is_last ? setting.keeps_next : is_near_end;
        slug.draw = [set, line, indent, setting, width, is_first](cairo_t* canvas, double x, double y) {
            if (is_first) draw_sign(canvas, setting.sign, set, x + setting.indent, y, width);
            set.draw_line(canvas, line, x + (set.is_mirrored() ? setting.indent : indent), y);
        };
        add(std::move(slug));
    }
}

void Galley::text(std::string_view words, const Setting& setting) {
    Setting piece = setting;
    const double width = column() - setting.indent - indent_of(setting.sign);
    for (const std::string_view each : pieces_of(words)) {
        lines(setter_.set(setting.style, each, width), piece);
        piece.gap = 0;
        piece.indent = setting.indent + indent_of(setting.sign);
        piece.sign = Sign::none;
    }
}

void Galley::chapter(std::string_view words, bool opens_page) {
    const std::size_t first = slugs_.size();
    text(words, {.style = Style::title, .gap = 36, .keeps_next = true});
    slugs_[first].opens_page = opens_page;
    slugs_[first].mark = std::make_shared<const Mark>(1, std::string(words));
    space(3);
}

void Galley::part(std::string_view words) {
    const std::size_t first = slugs_.size();
    text(words, {.style = Style::heading, .gap = 18, .keeps_next = true});
    slugs_[first].mark = std::make_shared<const Mark>(2, std::string(words));
    space(2);
}

void Galley::heading(std::string_view words) { text(words, {.style = Style::heading, .gap = 14, .keeps_next = true}); }

void Galley::label(std::string_view words) { text(words, {.style = Style::strong, .gap = 9, .keeps_next = true}); }

void Galley::lead(std::string_view words) {
    text(words, {.style = Style::lead, .gap = 2, .keeps_next = true});
    space(4);
}

// One that ends in a colon opens what follows.
void Galley::paragraph(std::string_view words) {
    text(words, {.gap = paragraph_gap, .keeps_next = words.ends_with(':')});
}

void Galley::bullet(std::string_view words) { text(words, {.gap = entry_gap, .sign = Sign::dot}); }

void Galley::space(double height) {
    Slug blank;
    blank.height = height;
    blank.keeps_next = true;
    add(std::move(blank));
}

void Galley::pair(std::string_view name, std::string_view words) {
    if (name.empty()) return bullet(words);
    if (words.size() <= longest_text && name.size() <= longest_text) {
        const Lines left = setter_.set(Style::strong, name, name_column - 8);
        const Lines right = setter_.set(Style::body, words, column() - name_column);
        const double height = std::max(left.height() + 2, right.height()) + 11;
        if (height <= tallest_pair) {
            Slug slug;
            slug.height = height;
            slug.draw = [left, right, width = column()](cairo_t* canvas, double x, double y) {
                rule(canvas, x, y + 3, width, 0.3, 0.7);
                left.draw(canvas, x, y + 8.5);
                right.draw(canvas, x + name_column, y + 7);
            };
            return add(std::move(slug));
        }
    }
    text(name, {.style = Style::strong, .gap = 8, .keeps_next = true});
    text(words, {.gap = 2});
}

void Galley::prose(std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        const std::string_view each = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        if (each.starts_with("- "))
            bullet(each.substr(2));
        else if (!each.empty())
            paragraph(each);
    }
}

// The number hangs in a column of its own.
void Galley::numbered(std::size_t number, std::string_view words, Style style, double gap, bool keeps_next) {
    const std::size_t first = slugs_.size();
    text(words, {.style = style, .indent = 9 * millimetre, .gap = gap, .keeps_next = keeps_next});
    const Lines figure = setter_.set(style, std::to_string(number), 9 * millimetre);
    slugs_[first].draw = [figure, words_draw = std::move(slugs_[first].draw)](cairo_t* canvas, double x, double y) {
        figure.draw(canvas, x, y);
        words_draw(canvas, x, y);
    };
}

void Galley::levelled(int score, std::string_view words) {
    const std::size_t first = slugs_.size();
    text(words.empty() ? " " : words, {.indent = level_box_size + 6, .gap = 4});
    slugs_[first].draw = [score, setter = &setter_, words_draw = std::move(slugs_[first].draw)](cairo_t* canvas,
                                                                                                double x, double y) {
        level_box(canvas, *setter, score, x, y + 1);
        words_draw(canvas, x, y);
    };
}

} // namespace assay::booklet
