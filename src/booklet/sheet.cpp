#include <booklet/sheet.hpp>
#include <booklet/type.hpp>

#include <cairo.h>

#include <array>
#include <numbers>

namespace assay::booklet {
namespace {

constexpr double line_thickness = 0.7;

void stroke(cairo_t* canvas, double thickness, double grey, bool is_dashed = false) {
    constexpr std::array<double, 2> dashes = {1.6, 1.4};
    cairo_set_source_rgb(canvas, grey, grey, grey);
    cairo_set_line_width(canvas, thickness);
    if (is_dashed) cairo_set_dash(canvas, dashes.data(), 2, 0);
    cairo_stroke(canvas);
    cairo_set_dash(canvas, nullptr, 0, 0);
}

// A box with round corners.
void rounded(cairo_t* canvas, double x, double y, double width, double height, double radius) {
    constexpr double right = std::numbers::pi / 2;
    cairo_new_sub_path(canvas);
    cairo_arc(canvas, x + width - radius, y + radius, radius, -right, 0);
    cairo_arc(canvas, x + width - radius, y + height - radius, radius, 0, right);
    cairo_arc(canvas, x + radius, y + height - radius, radius, right, 2 * right);
    cairo_arc(canvas, x + radius, y + radius, radius, 2 * right, 3 * right);
    cairo_close_path(canvas);
}

} // namespace

void rule(cairo_t* canvas, double x, double y, double width, double thickness, double grey) {
    cairo_move_to(canvas, x, y);
    cairo_line_to(canvas, x + width, y);
    stroke(canvas, thickness, grey);
}

void upright(cairo_t* canvas, double x, double y, double height, double thickness, double grey) {
    cairo_move_to(canvas, x, y);
    cairo_line_to(canvas, x, y + height);
    stroke(canvas, thickness, grey);
}

void tick_box(cairo_t* canvas, double x, double y) {
    rounded(canvas, x, y, 6.5, 6.5, 1);
    stroke(canvas, 0.6, 0);
}

void circle(cairo_t* canvas, double x, double y, double size, bool is_dashed) {
    cairo_new_sub_path(canvas);
    cairo_arc(canvas, x + size / 2, y + size / 2, size / 2, 0, 2 * std::numbers::pi);
    stroke(canvas, line_thickness, 0, is_dashed);
}

void dot(cairo_t* canvas, double x, double y) {
    cairo_new_sub_path(canvas);
    cairo_arc(canvas, x, y, 1.2, 0, 2 * std::numbers::pi);
    cairo_set_source_rgb(canvas, 0.33, 0.33, 0.33);
    cairo_fill(canvas);
}

void frame(cairo_t* canvas, double x, double y, double width, double height, bool is_dashed) {
    rounded(canvas, x, y, width, height, 2);
    stroke(canvas, line_thickness, 0, is_dashed);
}

void level_box(cairo_t* canvas, const Setter& setter, int score, double x, double y) {
    frame(canvas, x, y, level_box_size, level_box_size, score == 0);
    const Lines digit = setter.set(Style::digit, std::to_string(score), 100);
    digit.draw(canvas, x + (level_box_size - digit.width_of_first()) / 2, y + (level_box_size - digit.leading()) / 2);
}

void scale_mark(cairo_t* canvas, double x, double y, double size) {
    const double step = size / 5;
    cairo_new_sub_path(canvas);
    cairo_arc(canvas, x + step * 0.55, y + size - step * 0.55, step * 0.55, 0, 2 * std::numbers::pi);
    stroke(canvas, size / 18, 0);
    for (int level = 1; level <= 4; ++level) {
        const double height = size * (0.28 + 0.24 * (level - 1));
        upright(canvas, x + step * (level + 0.7), y + size - height, height, size / 11, 0);
    }
}

} // namespace assay::booklet
