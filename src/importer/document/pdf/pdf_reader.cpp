#include <importer/document/pdf/paragraphs.hpp>
#include <importer/document/pdf/pdf_reader.hpp>
#include <importer/document/rich/blocks_of_pieces.hpp>

#include <algorithm>
#include <set>

namespace assay::importer {
namespace {

void say_empty_pages(const pdf::Layout& layout, std::vector<Notice>& notices) {
    std::set<int> pages;
    for (const pdf::Stretch& each : layout.stretches) pages.insert(each.page);
    const std::size_t empty = layout.page_heights.size() - std::min(pages.size(), layout.page_heights.size());
    if (empty == 0) return;
    int first = 1;
    while (pages.contains(first)) ++first;
    notices.push_back({0, Severity::warning,
                       std::to_string(empty) + " of " + std::to_string(layout.page_heights.size()) +
                           " pages hold no text, page " + std::to_string(first) +
                           " among them; if they are pictures of text, it was not read.",
                       "pages-without-text"});
}

} // namespace

Result<void> read_pdf_layout(std::string_view layout, const RoleOverrides& chosen, Document& document,
                             std::vector<Notice>& notices) {
    auto found = pdf::read_layout(layout);
    if (!found) return too_many_lines();
    if (found->page_heights.empty())
        return refuse(Fault::invalid, "guide/damaged", "The PDF is damaged: no page of it can be read.");
    if (found->stretches.empty())
        return refuse(
            Fault::invalid, "guide/no-text-layer",
            "The PDF holds pictures of text but no text; run text recognition over it, or import the document it was "
            "made from.");
    say_empty_pages(*found, notices);
    std::vector<pdf::PrintLine> lines = pdf::lines_of(*found);
    const int body_size = pdf::Faces(*found, lines).body_size();
    pdf::mark_running_lines(lines, *found, body_size);
    const pdf::Faces faces(*found, lines);
    document.is_markdown = true;
    Pieces pieces = pdf::pieces_of(std::move(lines), faces, chosen, notices);
    if (std::ranges::any_of(pieces, &Piece::is_aside))
        notices.push_back(
            {0, Severity::note,
             "What stands at the top or foot of pages, page numbers, and the header of a table once more overleaf "
             "were set aside: they are no part of the guide.",
             "page-margins"});
    return write_blocks(std::move(pieces), document);
}

} // namespace assay::importer
