// What the styles of a Word document say of its paragraphs and runs: headings, bold, lists. Styles are known by the
// names that Word keeps in every language ("heading 1"), by outline level, and through what they are based on.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace assay::importer::docx {

// A place in a list: `list` is the id in numbering.xml, 0 for none; `level` from 0.
struct ListPlace {
    int list = 0;
    int level = 0;
};

struct Style {
    std::uint8_t heading = 0; // level of a heading
    bool is_title = false;
    bool is_contents = false; // an entry of the table of contents
    std::optional<bool> is_strong;
    std::optional<ListPlace> place;
    bool is_bullet = false; // by its name alone
    bool is_number = false;
};

class ParagraphStyles {
  public:
    // Of the styles part; an empty node means none.
    explicit ParagraphStyles(pugi::xml_node styles);

    const Style& style(std::string_view id) const;
    // Of a paragraph that names none.
    const Style& usual() const { return usual_; }

  private:
    struct Raw {
        pugi::xml_node node;
        std::string based_on;
    };
    Style resolved(const std::string& id) const;
    static void describe(pugi::xml_node node, Style& style);

    std::map<std::string, Raw, std::less<>> raw_;
    std::map<std::string, Style, std::less<>> styles_;
    Style usual_;
};

} // namespace assay::importer::docx
