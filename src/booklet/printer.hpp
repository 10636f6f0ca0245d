// Pages onto paper: cover, contents, the pages with their running heads and feet, and the outline, as one PDF.
#pragma once

#include <booklet/sheet.hpp>
#include <booklet/slug.hpp>
#include <booklet/type.hpp>
#include <importer/guide.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::booklet {

struct Imprint {
    const importer::Guide& guide;
    std::string_view edition;
    std::string_view foot;
    bool has_front = false; // cover and contents
};

// Throws std::runtime_error where the PDF cannot be made, which only lack of memory explains.
std::string printed(const Setter& setter, const Sheet& sheet, const std::vector<Slug>& slugs, const Imprint& imprint);

} // namespace assay::booklet
