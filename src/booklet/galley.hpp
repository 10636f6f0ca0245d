// Prose as slugs: chapters, headings, paragraphs, lists, in one column. What is printed of a guide goes through one
// galley, from its first page to its last.
#pragma once

#include <booklet/sheet.hpp>
#include <booklet/slug.hpp>
#include <booklet/type.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::booklet {

// What stands before an entry of a list.
enum class Sign { none, dot, tick_box, circle };

struct Setting {
    Style style = Style::body;
    double indent = 0;
    double gap = 0;          // above the first line
    bool keeps_next = false; // the whole of it
    Sign sign = Sign::none;
};

class Galley {
  public:
    Galley(const Setter& setter, const Sheet& sheet) : setter_(setter), sheet_(sheet) {}

    // Text of any length, broken over pages without leaving a single line behind.
    void text(std::string_view words, const Setting& setting);

    void chapter(std::string_view words, bool opens_page);
    void part(std::string_view words); // a heading in the contents, within a chapter
    void heading(std::string_view words);
    void label(std::string_view words);
    void lead(std::string_view words);
    void paragraph(std::string_view words);
    void bullet(std::string_view words);
    // A name and what is said of it, side by side; below each other where they are long.
    void pair(std::string_view name, std::string_view words);
    // A longer text: paragraphs, and entries of a list after "- ".
    void prose(std::string_view words);
    void numbered(std::size_t number, std::string_view words, Style style, double gap, bool keeps_next);

    // A level and its anchor: the digit in a box, the words beside it.
    void levelled(int score, std::string_view words);

    void add(Slug slug) { slugs_.push_back(std::move(slug)); }
    void space(double height);

    const Setter& setter() const { return setter_; }
    const Sheet& sheet() const { return sheet_; }
    double column() const { return sheet_.column(); }
    std::vector<Slug> take() { return std::move(slugs_); }

  private:
    void lines(const Lines& set, const Setting& setting);

    const Setter& setter_;
    const Sheet& sheet_;
    std::vector<Slug> slugs_;
};

// Sets an entry's sign beside its first line, on the side where the text begins.
void draw_sign(cairo_t* canvas, Sign sign, const Lines& lines, double x, double y, double width);
double indent_of(Sign sign);

} // namespace assay::booklet
