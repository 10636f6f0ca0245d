// The layout of a PDF as Poppler's `pdftohtml -xml` writes it: stretches of text with their boxes and faces, page by
// page, in the order they are drawn in. Lengths are in its own unit, 1.5 to the point.
#pragma once

#include <importer/document/rich/rich_text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::importer::pdf {

struct Face {
    int size = 0;
    std::string family; // without the tag of a subset
    std::string color;

    bool operator==(const Face&) const = default;
};

struct Stretch {
    int page = 0; // from 1
    int left = 0;
    int right = 0;
    int top = 0;
    int bottom = 0;
    std::size_t face = 0;
    bool is_italic = false;        // begins so
    bool has_space_before = false; // written as its own first or last letter
    bool has_space_after = false;
    RichText words;
};

struct Layout {
    std::vector<Face> faces;
    std::vector<Stretch> stretches;
    std::vector<int> page_heights; // by page, from 0
};

// Nothing where it holds more stretches than a document may have lines. What is no such layout reads as one without
// text.
std::optional<Layout> read_layout(std::string_view xml);

} // namespace assay::importer::pdf
