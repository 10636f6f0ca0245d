// Words that a line's end cut in two. Whether a hyphen belongs to the word is told by the rest of the document.
#pragma once

#include <importer/document/pdf/print_lines.hpp>
#include <importer/notice.hpp>

#include <string>
#include <unordered_set>
#include <vector>

namespace assay::importer::pdf {

class Hyphens {
  public:
    explicit Hyphens(const std::vector<PrintLine>& lines);

    // Adds the words of the line `line` to those above. A hyphen at the end stays unless the document knows the word
    // without it; where it knows neither form, there is a notice.
    void join(RichText& above, const RichText& below, int line, std::vector<Notice>& notices) const;

  private:
    std::unordered_set<std::string> known_; // words in lower case; empty where no line ends in a hyphen
};

} // namespace assay::importer::pdf
