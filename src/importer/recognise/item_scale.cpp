#include <importer/recognise/item_scale.hpp>
#include <importer/recognise/pointer.hpp>

#include <algorithm>

namespace assay::importer {

namespace {

// "Partly meets: Hears the octave. But not the beat."
std::string joined(std::string text, const std::vector<const Block*>& further) {
    for (const Block* each : further) {
        if (!text.empty()) text += each == further.front() ? ": " : " ";
        text += each->text;
    }
    return text;
}

} // namespace

// Numbered levels among worded ones are scales of their own.
void ItemScale::settle(std::size_t first) {
    const auto others =
        std::ranges::stable_partition(found_, [](const Found& each) { return each.level.mark == LevelMark::digit; });
    settle({found_.begin(), others.begin()}, first);
    settle({others.begin(), others.end()}, first);
    found_.clear();
}

void ItemScale::settle(std::span<const Found> found, std::size_t first) {
    if (found.empty()) return;
    std::vector<LevelText> levels;
    for (const Found& each : found) levels.push_back(each.level);
    const std::string choice = settle_scale(levels);
    if (!choice.empty()) draft_.note(found.front().block->first, "scale-mapped", choice);
    for (std::size_t index = 0; index < found.size(); ++index) {
        const int score = levels[index].score;
        const bool is_new =
            std::ranges::find(items_.back().anchors, score, &Anchor::score) == items_.back().anchors.end();
        if (!is_new && choice.empty())
            draft_.warn(found[index].block->first, "level-twice",
                        "Level " + std::to_string(score) + " of “" + items_.back().name +
                            "” stands twice; both texts are kept in it.");
        place({levels[index], found[index].block, found[index].further}, first);
    }
}

void ItemScale::place(const Found& each, std::size_t first) {
    for (std::size_t item = first; item < items_.size(); ++item)
        add_anchor(items_[item].anchors, each.level.score, joined(text_of(each.level), each.further));
    const auto& anchors = items_.back().anchors;
    const auto at = std::ranges::find(anchors, each.level.score, &Anchor::score) - anchors.begin();
    const std::string pointer = below(base_, "items", items_.size() - 1, "anchors", at);
    draft_.place(*each.block, pointer, LineRole::anchor);
    for (const Block* more : each.further) draft_.place(*more, pointer, LineRole::anchor);
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
