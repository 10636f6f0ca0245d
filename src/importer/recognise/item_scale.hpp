// The levels of the items at hand: collected until the last one is known, since only then their scores are.
#pragma once

#include <importer/facts/scales.hpp>
#include <importer/recognise/draft.hpp>

#include <span>
#include <string>
#include <vector>

namespace assay::importer {

class ItemScale {
  public:
    // `base` is the pointer of what holds the items: "/stages/0/scorecard".
    ItemScale(Draft& draft, const std::string& base, std::vector<Item>& items)
        : draft_(draft), base_(base), items_(items) {}

    bool is_empty() const { return found_.empty(); }
    const LevelText& last() const { return found_.back().level; }
    // The block outlives the scale.
    void add(const Block& block, const LevelText& level) { found_.push_back({level, &block, {}}); }
    // What stands under the last level says more of it. The block outlives the scale.
    void extend(const Block& block) { found_.back().further.push_back(&block); }

    // Gives the levels to the items from `first` on and places their lines at the last of them.
    void settle(std::size_t first);

    // Gives the items without levels a scale that stands apart from them.
    void share(const std::vector<LevelText>& scale, int line);

  private:
    struct Found {
        LevelText level;
        const Block* block;
        std::vector<const Block*> further;
    };

    void settle(std::span<const Found> found, std::size_t first);
    void place(const Found& each, std::size_t first);

    Draft& draft_;
    const std::string& base_;
    std::vector<Item>& items_;
    std::vector<Found> found_;
};

} // namespace assay::importer
