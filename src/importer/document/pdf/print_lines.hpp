// Lines of print: what stands side by side on a page, in reading order, cut where a wide gap parts columns.
#pragma once

#include <importer/document/pdf/layout.hpp>

#include <vector>

namespace assay::importer::pdf {

// A part of a line between wide gaps.
struct Segment {
    int left = 0;
    int right = 0;
    RichText words;
    bool has_space_after = false;
};

struct PrintLine {
    int page = 0;
    int column = 0; // 1 and 2 where the page is set in two
    int top = 0;
    int bottom = 0;
    std::size_t face = 0; // of its first words
    bool is_italic = false;
    bool is_aside = false;         // a running head or foot, a page number
    std::vector<Segment> segments; // never empty

    int left() const { return segments.front().left; }
    int right() const { return segments.back().right; }
    int height() const { return bottom - top; }
    RichText words() const;
    bool is_strong() const; // all of it
};

// The lines of all pages. Pages set in columns are read column by column, where they were drawn so.
// Takes the layout's stretches.
std::vector<PrintLine> lines_of(Layout& layout);

// Marks what is repeated at the top or foot of pages, and page numbers.
void mark_running_lines(std::vector<PrintLine>& lines, const Layout& layout, int body_size);

} // namespace assay::importer::pdf
