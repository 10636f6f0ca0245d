// Walks the body of a Word document and makes pieces of its paragraphs and tables: insertions are read, deletions are
// not; text boxes and footnotes follow the paragraph they hang on. Used by docx_reader alone.
#pragma once

#include <importer/document/docx/numbering.hpp>
#include <importer/document/docx/paragraph_styles.hpp>
#include <importer/document/rich/table.hpp>

#include <map>

namespace assay::importer::docx {

// What came up that the document's reader should hear of.
struct Findings {
    bool is_too_deep = false;
    bool has_too_many_pieces = false;
    bool has_contents = false; // a table of contents, left out
    bool has_comments = false;
    bool has_changes = false; // tracked insertions or deletions
};

class BodyReader {
  public:
    // `footnotes` may be an empty node. All three outlive the reader.
    BodyReader(const ParagraphStyles& styles, Numbering& numbering, pugi::xml_node footnotes);

    // Everything below `container`, at the end of `out`.
    void read(pugi::xml_node container, Pieces& out);
    const Findings& findings() const { return findings_; }

  private:
    void read_block(pugi::xml_node node, Pieces& out);
    void read_paragraph(pugi::xml_node node, Pieces& out);
    void settle(Piece& piece, pugi::xml_node properties, const Style& style);
    void read_table(pugi::xml_node node, Pieces& out);
    void read_rows(pugi::xml_node node, Table& table);
    void read_cells(pugi::xml_node row, Table& table);
    bool may_go_on();

    const ParagraphStyles& styles_;
    Numbering& numbering_;
    std::map<int, pugi::xml_node> footnotes_;
    Findings findings_;
    RichText carried_{RichText::Blanks::kept}; // of a paragraph whose end was deleted: it reads on in the next
    std::size_t count_ = 0;
    int depth_ = 0;
    int styled_number_ = 0; // of entries that are numbered by their style alone
};

} // namespace assay::importer::docx
