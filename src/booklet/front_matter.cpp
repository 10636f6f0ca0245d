#include <booklet/front_matter.hpp>
#include <importer/export/stage_time.hpp>

#include <cairo-pdf.h>

#include <algorithm>

namespace assay::booklet {
namespace {

constexpr double number_width = 24;
constexpr double longest_time = 60 * millimetre;
constexpr std::size_t most_cover_stages = 12;

void draw_leaders(cairo_t* canvas, double from, double to, double y) {
    cairo_set_source_rgb(canvas, 0.6, 0.6, 0.6);
    for (double x = to - 3; x > from; x -= 4.5) {
        cairo_new_sub_path(canvas);
        cairo_arc(canvas, x, y, 0.4, 0, 6.2832);
        cairo_fill(canvas);
    }
}

void draw_stages(cairo_t* canvas, const Galley& galley, const importer::Guide& guide, double y) {
    const double x = galley.sheet().left(1);
    const Setter& setter = galley.setter();
    const std::size_t shown = std::min(guide.stages.size(), most_cover_stages);
    for (std::size_t index = 0; index < shown; ++index) {
        const importer::Stage& stage = guide.stages[index];
        rule(canvas, x, y, galley.column(), 0.4, 0.6);
        setter.set(Style::lead, std::to_string(index + 1), number_width).draw(canvas, x, y + 5);
        setter.set(Style::body, opening_of(stage.title), galley.column() - number_width - longest_time)
            .draw_line(canvas, 0, x + number_width, y + 4.5);
        const Lines time = setter.set(Style::lead, importer::length_of_stage(stage), longest_time);
        time.draw_line(canvas, 0, x + galley.column() - time.width_of_first(), y + 5);
        y += 23;
    }
    if (shown > 0) rule(canvas, x, y, galley.column(), 0.4, 0.6);
}

Slug entry_of(const Galley& galley, const ContentsEntry& entry) {
    const bool is_chapter = entry.mark.level == 1;
    const double indent = is_chapter ? 0 : 9 * millimetre;
    const Style style = is_chapter ? Style::script : Style::lead;
    const double width = galley.column() - indent - number_width - 12;
    const Lines words = galley.setter().set(style, opening_of(entry.mark.words), width);
    Slug slug;
    slug.height = words.height();
    slug.gap = is_chapter ? 7 : 0.5;
    slug.draw = [&galley, &entry, words, indent, style](cairo_t* canvas, double x, double y) {
        const double right = x + galley.column();
        const Lines number = galley.setter().set(style, std::to_string(entry.page), number_width);
        const double last = y + words.height() - words.leading();
        cairo_tag_begin(canvas, CAIRO_TAG_LINK, ("dest='" + entry.place + "'").c_str());
        words.draw(canvas, x + indent, y);
        number.draw_line(canvas, 0, right - number.width_of_first(), last);
        cairo_tag_end(canvas, CAIRO_TAG_LINK);
        if (words.count() > 1) return;
        draw_leaders(canvas, x + indent + words.width_of_first() + 6, right - number.width_of_first() - 4,
                     y + words.leading() / 2 + 3);
    };
    return slug;
}

} // namespace

void draw_cover(cairo_t* canvas, const Galley& galley, const importer::Guide& guide, std::string_view edition) {
    const Sheet& sheet = galley.sheet();
    const double x = sheet.left(1);
    scale_mark(canvas, x, sheet.top, 30);
    const Lines title = galley.setter().set(Style::cover, opening_of(guide.title), galley.column());
    const double y = sheet.top + 150;
    title.draw(canvas, x, y);
    const std::string subtitle = "Interview guide" + (edition.empty() ? "" : ", " + std::string(edition));
    galley.setter().set(Style::lead, subtitle, galley.column()).draw(canvas, x, y + title.height() + 8);
    const double stages = 23.0 * static_cast<double>(std::min(guide.stages.size(), most_cover_stages));
    draw_stages(canvas, galley, guide, sheet.height - sheet.bottom - stages);
}

std::vector<Slug> set_contents(const Galley& galley, const std::vector<ContentsEntry>& entries) {
    const auto set = [&](int levels) {
        Galley contents(galley.setter(), galley.sheet());
        contents.text("Contents", {.style = Style::title, .keeps_next = true});
        contents.space(8);
        for (const ContentsEntry& each : entries)
            if (each.mark.level <= levels) contents.add(entry_of(galley, each));
        return contents.take();
    };
    std::vector<Slug> all = set(2);
    return laid_out(all, galley.sheet(), 2).size() == 1 ? std::move(all) : set(1);
}

} // namespace assay::booklet
