#include <booklet/chapters.hpp>
#include <booklet/leaflet.hpp>
#include <booklet/press.hpp>
#include <booklet/printer.hpp>
#include <booklet/stage_chapter.hpp>
#include <importer/facts/guide_texts.hpp>

namespace assay::booklet {
namespace {

using importer::PartKind;

std::size_t bytes_of_texts(const importer::Guide& guide) {
    std::size_t bytes = 0;
    importer::for_each_text(guide, [&](std::string_view text, importer::TextPlace) { bytes += text.size(); });
    return bytes;
}

void fill(Galley& galley, const importer::Guide& guide, PartKind part) {
    switch (part) {
    case PartKind::guide: return add_guide(galley, guide);
    case PartKind::kit: return add_stage(galley, guide, 0, CardUse::fill_in);
    case PartKind::scorecard: return add_blank_scorecard(galley, guide.stages.front());
    case PartKind::candidate: return add_leaflet(galley, guide);
    }
}

} // namespace

Result<std::string> Press::print(const importer::Guide& guide, const importer::Part& part,
                                 std::string_view edition) const {
    const importer::Guide shown = importer::only_part(guide, part);
    if (bytes_of_texts(shown) > longest_guide)
        return refuse(Fault::too_large, "guide/too-long-to-print", "The guide is too long to print.");
    const std::lock_guard turn(turn_);
    if (!typefaces_) typefaces_.emplace(fonts_);
    const Setter setter(*typefaces_);
    const Sheet sheet;
    Galley galley(setter, sheet);
    fill(galley, shown, part.kind);
    const Imprint imprint{shown, edition, importer::foot_of(part.kind), part.kind == PartKind::guide};
    return printed(setter, sheet, galley.take(), imprint);
}

} // namespace assay::booklet
