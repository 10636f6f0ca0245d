// Which face is the text's, and which ones set headings: larger ones, and others that whole lines are set in.
#pragma once

#include <importer/document/pdf/print_lines.hpp>

#include <map>
#include <tuple>

namespace assay::importer::pdf {

class Faces {
  public:
    Faces(const Layout& layout, const std::vector<PrintLine>& lines);

    int body_size() const { return size_of(body_); }
    // The level of a heading that the line is by its looks, 0 for text.
    std::uint8_t heading_level(const PrintLine& line) const;
    static bool look_alike(const PrintLine& a, const PrintLine& b);

  private:
    // Larger first, then bold, then in order of appearance.
    using Look = std::tuple<int, int, std::size_t, bool>;
    Look look_of(const PrintLine& line) const;
    bool may_head(const PrintLine& line) const;
    int size_of(std::size_t face) const { return face < layout_.faces.size() ? layout_.faces[face].size : 0; }

    const Layout& layout_;
    std::size_t body_ = 0;
    std::map<Look, std::uint8_t> levels_;
};

} // namespace assay::importer::pdf
