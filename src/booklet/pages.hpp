// Slugs laid onto pages, in order. A slug that keeps its next goes to a new page with it, unless the run is longer than
// a page.
#pragma once

#include <booklet/sheet.hpp>
#include <booklet/slug.hpp>

#include <string>
#include <vector>

namespace assay::booklet {

struct Placed {
    const Slug* slug = nullptr;
    double y = 0;
};

struct Page {
    int number = 1;
    std::vector<Placed> placed;
    std::string chapter; // of the running head: what the page opens in
    std::string part;
};

// `slugs` outlive the pages; numbers count from `first`.
std::vector<Page> laid_out(const std::vector<Slug>& slugs, const Sheet& sheet, int first);

} // namespace assay::booklet
