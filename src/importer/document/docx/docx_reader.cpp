#include <base/text.hpp>
#include <importer/document/docx/body_reader.hpp>
#include <importer/document/docx/docx_reader.hpp>
#include <importer/document/docx/package.hpp>
#include <importer/document/docx/xml.hpp>
#include <importer/document/rich/blocks_of_pieces.hpp>

#include <algorithm>
#include <set>

namespace assay::importer {
namespace {

using docx::Findings;

class Reader {
  public:
    Reader(const docx::Package& package, Document& document, std::vector<Notice>& notices)
        : package_(package), document_(document), notices_(notices) {}

    Result<void> run() {
        const auto main = package_.main_part();
        if (!main) return pass_on(main);
        const pugi::xml_node body = *main ? docx::child_of((*main)->tree.document_element(), "body") : pugi::xml_node();
        if (!body) return docx::damaged();
        const auto styles = package_.part_beside("styles.xml");
        const auto numbering = package_.part_beside("numbering.xml");
        const auto footnotes = package_.part_beside("footnotes.xml");
        for (const auto* each : {&styles, &numbering, &footnotes})
            if (!*each) return pass_on(*each);
        const docx::ParagraphStyles known_styles(root_of(*styles));
        docx::Numbering known_lists(root_of(*numbering));
        docx::BodyReader reader(known_styles, known_lists, root_of(*footnotes));
        Pieces pieces;
        reader.read(body, pieces);
        if (auto fits = check(reader.findings()); !fits) return fits;
        if (auto read = read_margins(reader, pieces); !read) return read;
        say(reader.findings());
        document_.is_markdown = true;
        return write_blocks(std::move(pieces), document_);
    }

  private:
    static pugi::xml_node root_of(const std::unique_ptr<docx::Part>& part) {
        return part ? part->tree.document_element() : pugi::xml_node();
    }

    static Result<void> check(const Findings& findings) {
        if (findings.has_too_many_pieces) return too_many_lines();
        if (findings.is_too_deep)
            return refuse(Fault::invalid, "guide/too-deep",
                          "The Word document nests tables or text more than 100 deep; no guide does.");
        return {};
    }

    // What stands at the top and the foot of pages, once; page numbers are no text.
    Result<void> read_margins(docx::BodyReader& reader, Pieces& pieces) {
        std::set<std::string, std::less<>> known;
        for (const char* const begin : {"header", "footer"}) {
            for (const std::string& name : package_.parts_beside(begin)) {
                const auto part = package_.part_beside(name);
                if (!part) return pass_on(part);
                Pieces margin;
                reader.read(root_of(*part), margin);
                if (auto fits = check(reader.findings()); !fits) return fits;
                for (Piece& each : margin) {
                    const std::string_view text = each.words.text();
                    const bool is_number = text.find_first_not_of("0123456789 /-|") == std::string_view::npos;
                    if (each.shape == Shape::table || is_number || !known.emplace(text).second) continue;
                    each.is_aside = true;
                    pieces.push_back(std::move(each));
                }
            }
        }
        if (!known.empty())
            note("page-margins",
                 "What stands at the top or foot of each page was set aside: it is no part of the guide.");
        return {};
    }

    void say(const Findings& findings) {
        if (findings.has_changes)
            note("tracked-changes", "The document holds tracked changes; it was read as if all of them were accepted.");
        if (findings.has_comments) note("comments-left-out", "The comments in the margin were left out.");
        if (findings.has_contents) note("contents-left-out", "The table of contents was left out.");
    }

    void note(std::string_view code, std::string sentence) {
        notices_.push_back({0, Severity::note, std::move(sentence), std::string(code)});
    }

    const docx::Package& package_;
    Document& document_;
    std::vector<Notice>& notices_;
};

} // namespace

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }

Result<void> read_docx(std::string_view bytes, Document& document, std::vector<Notice>& notices) {
    const auto package = docx::Package::open(bytes);
    if (!package) return pass_on(package);
    return Reader(*package, document, notices).run();
}

} // namespace assay::importer
