#include <importer/export/docx_parts.hpp>
#include <importer/export/docx_renderer.hpp>
#include <importer/export/markup.hpp>
#include <importer/export/zip_archive.hpp>

namespace assay::importer {
namespace {

class DocxRenderer {
  public:
    void write(const Passage& passage) {
        switch (passage.kind) {
        case PassageKind::title:
            return paragraph("Title", run(passage.text));
        case PassageKind::section:
            return paragraph("Heading2", run(passage.text));
        case PassageKind::label:
            return paragraph("Heading3", run(passage.text));
        case PassageKind::entry:
            return paragraph("Heading4", run(passage.text));
        case PassageKind::inner_label:
        case PassageKind::list_heading:
            return paragraph("", strong(passage.text), "<w:keepNext/>");
        case PassageKind::paragraph:
            return paragraph("", run(passage.text));
        case PassageKind::bullet:
            return paragraph("ListBullet", bullet(passage));
        case PassageKind::choice:
            return paragraph("Choice", run("\u25CB " + passage.text));
        case PassageKind::blank:
            return paragraph("Blank", run(passage.text));
        }
    }

    std::string take() { return std::move(out_); }

  private:
    static std::string run(std::string_view text) {
        if (text.empty()) return "";
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    static std::string strong(std::string_view text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    static std::string bullet(const Passage& passage) {
        if (passage.lead.empty()) return run(passage.text);
        if (passage.is_marked) return run(passage.lead + (passage.text.empty() ? ":" : ": ") + passage.text);
        return strong(passage.lead + ":") + run(" " + passage.text);
    }

    void paragraph(std::string_view style, std::string_view runs, std::string_view properties = "") {
        out_ += "<w:p>";
        if (!style.empty() || !properties.empty()) {
            out_ += "<w:pPr>";
            if (!style.empty()) ((out_ += "<w:pStyle w:val=\"") += style) += "\"/>";
            (out_ += properties) += "</w:pPr>";
        }
        (out_ += runs) += "</w:p>\n";
    }

    std::string out_;
};

} // namespace

std::string rendered_docx(const std::vector<Passage>& passages, std::string_view foot) {
    DocxRenderer renderer;
    for (const Passage& each : passages) renderer.write(each);
    const std::string title = passages.empty() ? "" : passages.front().text;
    return zipped({{"[Content_Types].xml", std::string(docx_content_types)},
                   {"_rels/.rels", std::string(docx_relations)},
                   {"docProps/core.xml", docx_properties(title)},
                   {"word/document.xml", docx_document(renderer.take())},
                   {"word/_rels/document.xml.rels", std::string(docx_document_relations)},
                   {"word/styles.xml", std::string(docx_styles)},
                   {"word/numbering.xml", std::string(docx_numbering)},
                   {"word/settings.xml", std::string(docx_settings)},
                   {"word/footer1.xml", docx_footer(foot)}});
}

} // namespace assay::importer
