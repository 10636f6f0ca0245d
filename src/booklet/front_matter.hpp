// The cover and the contents of a booklet. The contents' length is known before the pages that they list.
#pragma once

#include <booklet/galley.hpp>
#include <booklet/pages.hpp>
#include <importer/guide.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::booklet {

struct ContentsEntry {
    Mark mark;
    std::string place; // the name of the link's target
    int page = 0;
};

void draw_cover(cairo_t* canvas, const Galley& galley, const importer::Guide& guide, std::string_view edition);

// The contents as slugs, each entry a link; the parts of chapters only where everything stands on one page then. The
// page numbers are read from `entries` when they are drawn.
std::vector<Slug> set_contents(const Galley& galley, const std::vector<ContentsEntry>& entries);

} // namespace assay::booklet
