// A piece of a page that never breaks: a line of a text, a row of a table, a question with its short lists.
#pragma once

#include <functional>
#include <memory>
#include <string>

// NOLINTBEGIN(bugprone-reserved-identifier): the libraries' own names.
typedef struct _cairo cairo_t;
// NOLINTEND(bugprone-reserved-identifier)

namespace assay::booklet {

// Where the contents, the outline and the running head point to. Level 1 is a chapter, level 2 a part of one.
struct Mark {
    int level = 1;
    std::string words;
};

struct Slug {
    double height = 0;
    double gap = 0; // above it; not at the top of a page
    std::function<void(cairo_t*, double x, double y)> draw;
    bool keeps_next = false; // never the last of a page while something follows
    bool opens_page = false;
    std::shared_ptr<const Mark> mark = nullptr;   // mostly none; small where it is not
    std::shared_ptr<const Slug> filler = nullptr; // repeated behind it where it ends a page, to the page's end
    std::shared_ptr<const Slug> head = nullptr;   // repeated above it where it comes first on a page: of a table
};

} // namespace assay::booklet
