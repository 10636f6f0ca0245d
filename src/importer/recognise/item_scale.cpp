#include <importer/recognise/item_scale.hpp>
#include <importer/recognise/pointer.hpp>

#include <algorithm>

namespace assay::importer {

// Numbered levels among worded ones are scales of their own.
void ItemScale::settle(std::size_t first) {
    if (found_.empty()) return;
    std::vector<Found> digits;
    std::vector<Found> others;
    for (const Found& each : found_) (each.level.mark == LevelMark::digit ? digits : others).push_back(each);
    found_.clear();
    settle(digits, first);
    settle(others, first);
}

void ItemScale::settle(const std::vector<Found>& found, std::size_t first) {
    if (found.empty()) return;
    std::vector<LevelText> levels;
    for (const Found& each : found) levels.push_back(each.level);
    const std::string choice = settle_scale(levels);
    if (!choice.empty()) draft_.note(found.front().block.first, "scale-mapped", choice);
    for (std::size_t index = 0; index < found.size(); ++index) {
        const Found settled{levels[index], found[index].block};
        const bool is_new = std::ranges::find(items_.back().anchors, settled.level.score, &Anchor::score) ==
                            items_.back().anchors.end();
        if (!is_new && choice.empty())
            draft_.warn(settled.block.first, "level-twice",
                        "Level " + std::to_string(settled.level.score) + " of “" + items_.back().name +
                            "” stands twice; both texts are kept in it.");
        place(settled, settled.level.score, first);
    }
}

void ItemScale::place(const Found& each, int score, std::size_t first) {
    for (std::size_t item = first; item < items_.size(); ++item)
        add_anchor(items_[item].anchors, score, text_of(each.level));
    const auto& anchors = items_.back().anchors;
    const auto at = std::ranges::find(anchors, score, &Anchor::score) - anchors.begin();
    draft_.place(each.block, below(base_, "items", items_.size() - 1, "anchors", at), Role::anchor);
}

void ItemScale::share(const std::vector<LevelText>& scale, int line) {
    if (scale.empty()) return;
    std::vector<LevelText> levels = scale;
    const std::string choice = settle_scale(levels);
    int count = 0;
    for (Item& item : items_) {
        if (!item.anchors.empty()) continue;
        ++count;
        for (const LevelText& each : levels) add_anchor(item.anchors, each.score, text_of(each));
    }
    if (count == 0)
        return draft_.note(
            line, "scale-explained",
            "Line " + std::to_string(line) +
                " explains a scale before any item; it was kept as text because every item has its own.");
    draft_.note(line, "scale-shared",
                "The scale stands apart from the items; those without levels of their own (" + std::to_string(count) +
                    ") got it.");
    if (!choice.empty()) draft_.note(line, "scale-mapped", choice);
}

} // namespace assay::importer
