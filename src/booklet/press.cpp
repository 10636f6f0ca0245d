#include <booklet/chapters.hpp>
#include <booklet/leaflet.hpp>
#include <booklet/press.hpp>
#include <booklet/printer.hpp>
#include <booklet/stage_chapter.hpp>
#include <importer/facts/guide_texts.hpp>

#include <algorithm>

namespace assay::booklet {
namespace {

using importer::PartKind;

constexpr std::size_t cost_of_text = 40;
constexpr std::size_t cost_of_page = 400;

void fill(Galley& galley, const importer::Guide& guide, PartKind part) {
    switch (part) {
    case PartKind::guide:
        return add_guide(galley, guide);
    case PartKind::kit:
        return add_stage(galley, guide, 0, CardUse::fill_in);
    case PartKind::scorecard:
        return add_blank_scorecard(galley, guide.stages.front());
    case PartKind::candidate:
        return add_leaflet(galley, guide);
    }
}

} // namespace

std::size_t print_size(const importer::Guide& guide) {
    std::size_t size = guide.stages.size() * cost_of_page;
    importer::for_each_text(guide, [&](std::string_view text, importer::TextPlace) {
        size += text.size() + cost_of_text * static_cast<std::size_t>(1 + std::ranges::count(text, '\n'));
    });
    return size;
}

Result<std::string> Press::print(const importer::Guide& guide, const importer::Part& part,
                                 std::string_view edition) const {
    const importer::Guide shown = importer::only_part(guide, part);
    if (print_size(shown) > largest_guide)
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
