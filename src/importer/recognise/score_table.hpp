// Tables in a scorecard: items by levels, levels by items, or the levels of the recommendation.
#pragma once

#include <importer/recognise/draft.hpp>

#include <span>

namespace assay::importer {

struct ScoreTable {
    std::span<const Block> rows;
    std::vector<Level>* recommendation = nullptr; // null where there can be none
    bool is_recommending = false;                 // the table stands under the recommendation's heading
    bool fills_last_item = false; // the last item stands right above: a table of levels that names no item is its own
    std::string_view group = {};  // the heading above, for such a table without an item
};

// Reads one table below `base` ("/stages/0/scorecard"). Rows that say nothing known stay unplaced.
void read_score_table(const ScoreTable& table, Draft& draft, const std::string& base, std::vector<Item>& items);

} // namespace assay::importer
