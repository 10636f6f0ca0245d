// Words set as lines: the styles of the booklet, and a text of any script broken to a width. Sizes and distances are in
// points throughout.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// NOLINTBEGIN(bugprone-reserved-identifier): the libraries' own names.
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutLine PangoLayoutLine;
typedef struct _cairo cairo_t;
// NOLINTEND(bugprone-reserved-identifier)

namespace assay::booklet {

class Typefaces;

// Serif is the guide speaking, sans the booklet.
enum class Style {
    cover,     // serif 34
    title,     // serif 21, of a chapter
    heading,   // serif 13
    question,  // serif 14.5
    script,    // serif 11.5, to be read aloud
    body,      // serif 10
    follow_up, // serif 9.5
    anchor,    // serif 8.5
    strong,    // sans 8.5, semibold
    area,      // sans 9
    lead,      // sans 9, grey
    label,     // sans 7.5, grey
    digit      // sans 7.5, medium
};

double leading_of(Style style);

// A text broken into lines, all of one height.
class Lines {
  public:
    Lines() = default;
    Lines(std::shared_ptr<PangoLayout> layout, Style style, double width, double first_indent);

    std::size_t count() const { return lines_.size(); }
    double height() const { return static_cast<double>(count()) * leading_of(style_); }
    double leading() const { return leading_of(style_); }
    // Reads from right to left: stands at the right edge, with its marks there.
    bool is_mirrored() const { return is_mirrored_; }
    double width_of_first() const;
    void draw(cairo_t* canvas, double x, double y) const;
    void draw_line(cairo_t* canvas, std::size_t line, double x, double y) const;

  private:
    std::shared_ptr<PangoLayout> layout_;
    std::vector<PangoLayoutLine*> lines_;
    Style style_ = Style::body;
    double width_ = 0;
    double first_indent_ = 0;
    bool is_mirrored_ = false;
};

class Setter {
  public:
    explicit Setter(const Typefaces& typefaces);

    // `first_indent` leaves room for a sign in the first line. What no page can show (control characters, malformed
    // bytes) becomes U+FFFD. For texts up to `longest_text`; longer ones are set in pieces (`pieces_of`).
    Lines set(Style style, std::string_view words, double width, double first_indent = 0) const;
    double width_of(Style style, std::string_view words) const;

  private:
    std::shared_ptr<PangoContext> context_;
};

// Words as a page can show them: one line, no control characters, no malformed bytes.
std::string printable(std::string_view words);

inline constexpr std::size_t longest_text = 4096;

// As much of a text as a heading shows, where it stands once more: at the head of a page, in the outline.
std::string_view opening_of(std::string_view words);

// A text cut into pieces that can be set: at a space where there is one, else between two characters.
std::vector<std::string_view> pieces_of(std::string_view words);

} // namespace assay::booklet
