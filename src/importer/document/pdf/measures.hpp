// Measures of a printed document: where its lines end, how far apart they stand, where lists are set.
#pragma once

#include <importer/document/pdf/faces.hpp>

#include <array>
#include <vector>

namespace assay::importer::pdf {

class Measures {
  public:
    Measures(const std::vector<PrintLine>& lines, const Faces& faces);

    // Between two lines of one paragraph; may be negative.
    int line_gap() const { return line_gap_; }
    // The first word of `below` would not have fitted on the line above.
    bool is_full(const PrintLine& above, const PrintLine& below) const;
    // An entry of a list whose marks are not printed as text: it stands further in than the text does, in a document
    // that prints no bullet at all.
    bool is_bare_entry(const PrintLine& line) const;
    // How many lists with an edge further left the document has, for an entry of a list.
    int depth_of(const PrintLine& line) const;

  private:
    void find_edges(const std::vector<PrintLine>& lines, const Faces& faces);
    void find_line_gap(const std::vector<PrintLine>& lines);
    bool may_be_bare(const PrintLine& line) const;

    std::array<int, 3> right_edges_{}; // by column
    int text_left_ = 0;
    int line_gap_ = 0;
    bool has_bullets_ = false;
    std::vector<int> list_lefts_;
};

} // namespace assay::importer::pdf
