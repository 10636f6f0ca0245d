#include <base/text.hpp>
#include <importer/document/docx/numbering.hpp>
#include <importer/document/docx/xml.hpp>

#include <algorithm>

namespace assay::importer::docx {
namespace {

constexpr std::size_t most_lists = 10'000;
constexpr std::int64_t own_counters = std::int64_t{1} << 40; // above every id of a kind of list
constexpr int highest_start = 100'000;

} // namespace

void Numbering::read_levels(pugi::xml_node node, std::map<int, Level>& levels) {
    for (const pugi::xml_node each : node) {
        if (name_of(each) != "lvl" || levels.size() > 20) continue;
        Level& level = levels[attribute_of(each, "ilvl").as_int()];
        const std::string_view format = child_value(each, "numFmt");
        const std::string_view text = child_value(each, "lvlText");
        const bool is_bare = trim(text).empty() && !child_of(each, "lvlPicBulletId");
        level.kind = format == "none" || is_bare ? MarkKind::none
                     : format == "bullet"        ? MarkKind::bullet
                                                 : MarkKind::number;
        level.start = std::clamp(number_of(each, "start", 1), 0, highest_start);
    }
}

Numbering::Numbering(pugi::xml_node numbering) {
    std::map<int, std::map<int, Level>> kinds;
    for (const pugi::xml_node each : numbering)
        if (name_of(each) == "abstractNum" && kinds.size() < most_lists)
            read_levels(each, kinds[attribute_of(each, "abstractNumId").as_int()]);
    for (const pugi::xml_node each : numbering) {
        if (name_of(each) != "num" || lists_.size() >= most_lists) continue;
        const int id = attribute_of(each, "numId").as_int();
        const int kind = number_of(each, "abstractNumId", 0);
        List list{.counter = kind, .levels = {}};
        if (const auto known = kinds.find(kind); known != kinds.end()) list.levels = known->second;
        for (const pugi::xml_node change : each) {
            if (name_of(change) != "lvlOverride") continue;
            const int level = attribute_of(change, "ilvl").as_int();
            read_levels(change, list.levels);
            if (const pugi::xml_node start = child_of(change, "startOverride")) {
                list.levels[level].start = std::clamp(attribute_of(start, "val").as_int(1), 0, highest_start);
                list.counter = own_counters + id;
            }
        }
        lists_.emplace(id, std::move(list));
    }
}

Mark Numbering::next(ListPlace place) {
    const auto list = lists_.find(place.list);
    if (list == lists_.end()) return {MarkKind::bullet, -1};
    const auto found = list->second.levels.find(place.level);
    const Level level = found == list->second.levels.end() ? Level{} : found->second;
    std::map<int, int>& counts = counts_[list->second.counter];
    counts.erase(counts.upper_bound(place.level), counts.end());
    if (level.kind != MarkKind::number) return {level.kind, -1};
    const auto [count, is_first] = counts.try_emplace(place.level, level.start);
    if (!is_first) ++count->second;
    return {MarkKind::number, count->second};
}

} // namespace assay::importer::docx
