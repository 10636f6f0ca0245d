// Measures of a page, and what is drawn by hand on it: rules, boxes, circles, digits. Points, from the top left.
#pragma once

#include <string>

// NOLINTBEGIN(bugprone-reserved-identifier): the libraries' own names.
typedef struct _cairo cairo_t;
// NOLINTEND(bugprone-reserved-identifier)

namespace assay::booklet {

class Setter;

inline constexpr double millimetre = 72.0 / 25.4;

// A4 with mirrored margins: the wide one outside, the narrow one wide enough for the holes of a binder.
struct Sheet {
    double width = 210 * millimetre;
    double height = 297 * millimetre;
    double outside = 24 * millimetre;
    double inside = 18 * millimetre;
    double head = 17 * millimetre; // the running head's top
    double foot = 15 * millimetre; // from the foot's bottom to the page's
    double top = 17 * millimetre + 30;
    double bottom = 15 * millimetre + 26;

    double column() const { return width - outside - inside; }
    double depth() const { return height - top - bottom; }
    // Odd pages lie on the right.
    double left(int page) const { return page % 2 == 1 ? inside : outside; }
};

void rule(cairo_t* canvas, double x, double y, double width, double thickness, double grey);
void upright(cairo_t* canvas, double x, double y, double height, double thickness, double grey);
void tick_box(cairo_t* canvas, double x, double y);
void circle(cairo_t* canvas, double x, double y, double size, bool is_dashed = false);
void dot(cairo_t* canvas, double x, double y);
void frame(cairo_t* canvas, double x, double y, double width, double height, bool is_dashed = false);
// A level: its digit in a box, dashed for 0.
void level_box(cairo_t* canvas, const Setter& setter, int score, double x, double y);
// Rising ticks behind a hollow dot: the mark of the scale.
void scale_mark(cairo_t* canvas, double x, double y, double size);

inline constexpr double level_box_size = 12;

} // namespace assay::booklet
