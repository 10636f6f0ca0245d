#include <base/text.hpp>
#include <booklet/type.hpp>
#include <booklet/typefaces.hpp>

#include <pango/pangocairo.h>

#include <array>

namespace assay::booklet {
namespace {

struct Face {
    const char* family;
    int weight;
    double size;
    double leading;
    double grey;
    double tracking; // of the size
};

const Face& face_of(Style style) {
    static constexpr std::array<Face, 13> faces = {{{serif_family, 400, 34, 40, 0, -0.018},
                                                    {serif_family, 500, 21, 25, 0, -0.015},
                                                    {serif_family, 500, 13, 17, 0, -0.008},
                                                    {serif_family, 500, 14.5, 19.5, 0, -0.008},
                                                    {serif_family, 400, 11.5, 16.5, 0, 0},
                                                    {serif_family, 400, 10, 14, 0, 0},
                                                    {serif_family, 400, 9.5, 12.5, 0, 0},
                                                    {serif_family, 400, 8.5, 11, 0, 0},
                                                    {sans_family, 600, 8.5, 11, 0, 0},
                                                    {sans_family, 400, 9, 12.5, 0, 0},
                                                    {sans_family, 400, 9, 12.5, 0.33, 0},
                                                    {sans_family, 400, 7.5, 10, 0.33, 0},
                                                    {sans_family, 500, 7.5, 10, 0, 0}}};
    return faces[static_cast<std::size_t>(style)];
}

std::shared_ptr<PangoLayout> new_layout(PangoContext* context, const Face& face, const std::string& text) {
    std::shared_ptr<PangoLayout> layout(pango_layout_new(context), g_object_unref);
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, face.family);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(face.weight));
    pango_font_description_set_absolute_size(font, face.size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

void add_tracking(PangoLayout* layout, const Face& face) {
    if (face.tracking == 0) return;
    PangoAttrList* list = pango_attr_list_new();
    const double distance = face.tracking * face.size * PANGO_SCALE;
    pango_attr_list_insert(list, pango_attr_letter_spacing_new(static_cast<int>(distance)));
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

double width_of_line(PangoLayoutLine* line) {
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    return static_cast<double>(logical.width) / PANGO_SCALE;
}

constexpr std::size_t longest_word = 250;

} // namespace

std::string printable(std::string_view words) {
    std::string text = is_utf8(words) ? std::string(words) : mend_utf8(words);
    std::string shown;
    shown.reserve(text.size());
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '\n' || each == '\r' || each == '\t')
            shown += ' ';
        else if (byte < 0x20 || byte == 0x7F)
            shown += "\xEF\xBF\xBD";
        else
            shown += each;
    }
    return shown;
}

double leading_of(Style style) { return face_of(style).leading; }

Lines::Lines(std::shared_ptr<PangoLayout> layout, Style style, double width, double first_indent)
    : layout_(std::move(layout)), style_(style), width_(width), first_indent_(first_indent) {
    for (GSList* each = pango_layout_get_lines_readonly(layout_.get()); each != nullptr; each = each->next)
        lines_.push_back(static_cast<PangoLayoutLine*>(each->data));
    is_mirrored_ = !lines_.empty() && pango_layout_line_get_resolved_direction(lines_.front()) == PANGO_DIRECTION_RTL;
}

double Lines::width_of_first() const { return lines_.empty() ? 0 : width_of_line(lines_.front()); }

void Lines::draw(cairo_t* canvas, double x, double y) const {
    for (std::size_t line = 0; line < lines_.size(); ++line)
        draw_line(canvas, line, x, y + static_cast<double>(line) * leading());
}

// The baseline stands so that capitals are in the middle of the line, whatever fonts a fallback brings.
void Lines::draw_line(cairo_t* canvas, std::size_t line, double x, double y) const {
    const Face& face = face_of(style_);
    const double indent = line == 0 ? first_indent_ : 0;
    const double shift = is_mirrored_ ? width_ - width_of_line(lines_[line]) - indent : indent;
    cairo_set_source_rgb(canvas, face.grey, face.grey, face.grey);
    cairo_move_to(canvas, x + shift, y + face.leading / 2 + face.size * 0.335);
    pango_cairo_show_layout_line(canvas, lines_[line]);
}

Setter::Setter(const Typefaces& typefaces) : context_(pango_font_map_create_context(typefaces.map()), g_object_unref) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_language(context_.get(), pango_language_from_string("en")); // not that of the environment
}

Lines Setter::set(Style style, std::string_view words, double width, double first_indent) const {
    const Face& face = face_of(style);
    auto layout = new_layout(context_.get(), face, printable(words));
    add_tracking(layout.get(), face);
    pango_layout_set_indent(layout.get(), static_cast<int>(first_indent * PANGO_SCALE));
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    return {std::move(layout), style, width, first_indent};
}

double Setter::width_of(Style style, std::string_view words) const { return set(style, words, 1e5).width_of_first(); }

namespace {

// Where a word that no line holds is cut: the time to set one grows with the square of its length.
std::size_t end_of_piece(std::string_view words) {
    const std::string_view first = words.substr(0, longest_text);
    std::size_t word = 0;
    for (std::size_t at = 0; at < first.size(); ++at) {
        if (first[at] == ' ') {
            word = at + 1;
            continue;
        }
        if (at - word < longest_word) continue;
        while ((static_cast<unsigned char>(first[at]) & 0xC0) == 0x80 && at > word + 1) --at;
        return at;
    }
    return words.size() <= longest_text || word == 0 ? first.size() : word;
}

} // namespace

std::string_view opening_of(std::string_view words) {
    constexpr std::size_t longest = 240;
    if (words.size() <= longest) return words;
    std::size_t end = longest;
    while (end > longest - 4 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    return words.substr(0, end);
}

std::vector<std::string_view> pieces_of(std::string_view words) {
    std::vector<std::string_view> pieces;
    do {
        const std::size_t end = end_of_piece(words);
        pieces.push_back(words.substr(0, end));
        words.remove_prefix(end);
    } while (!words.empty());
    return pieces;
}

} // namespace assay::booklet
