#include <analytics/counted_cards_rules.hpp>

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace assay::analytics {
namespace {

struct Candidate {
    Instant settled_at;
    std::set<std::string> raters;
    std::optional<Instant> owed_since;
    // Settled once: what is owed was assigned after all that is in.
    bool has_place() const { return raters.size() > 1 && (!owed_since || *owed_since >= settled_at); }
};

using Candidates = std::unordered_map<std::string, Candidate>;

Candidates candidates_of(const std::vector<CardThatIsIn>& cards) {
    Candidates candidates;
    for (const CardThatIsIn& card : cards) {
        Candidate& candidate = candidates[card.application_id];
        candidate.settled_at = std::max(candidate.settled_at, card.submitted_at);
        candidate.raters.insert(card.interviewer_id);
        candidate.owed_since = card.owed_since;
    }
    return candidates;
}

struct Placed {
    Instant settled_at;
    const CardThatIsIn* card;
    bool counts;
    auto order() const { return std::tie(settled_at, card->scorecard_id); }
};

struct Block {
    std::vector<Placed> cards;
    auto order() const { return cards.back().order(); }
};

std::vector<Block> whole_blocks(std::vector<Placed> cards, std::size_t step) {
    std::ranges::sort(cards, {}, &Placed::order);
    std::vector<Block> blocks;
    for (auto begin = cards.begin(); cards.end() - begin >= static_cast<std::ptrdiff_t>(step);) {
        const auto end = begin + static_cast<std::ptrdiff_t>(step);
        if (std::all_of(begin, end, [](const Placed& each) { return each.counts; })) blocks.push_back({{begin, end}});
        begin = end;
    }
    return blocks;
}

} // namespace

BlockOfCard counted_blocks(const std::vector<CardThatIsIn>& cards, int step, std::size_t most) {
    const Candidates candidates = candidates_of(cards);
    std::map<std::pair<std::string, std::string>, std::vector<Placed>> kinds;
    for (const CardThatIsIn& card : cards)
        if (const Candidate& candidate = candidates.at(card.application_id); candidate.has_place())
            kinds[{card.interviewer_id, card.stage_id}].push_back({candidate.settled_at, &card, !candidate.owed_since});
    std::vector<Block> blocks;
    for (auto& [kind, placed] : kinds)
        std::ranges::move(whole_blocks(std::move(placed), static_cast<std::size_t>(step)), std::back_inserter(blocks));
    std::ranges::sort(blocks, std::greater<>(), &Block::order);
    if (blocks.size() > most) blocks.resize(most);
    BlockOfCard counted;
    int number = 0;
    for (const Block& block : blocks) {
        for (const Placed& each : block.cards) counted.emplace(each.card->scorecard_id, number);
        ++number;
    }
    return counted;
}

std::vector<SettledRow> rows_of_blocks(std::vector<SettledRow> rows, const BlockOfCard& blocks) {
    std::map<int, std::size_t> missing;
    for (const auto& [card, block] : blocks) ++missing[block];
    std::set<std::string> seen;
    for (const SettledRow& row : rows)
        if (const auto block = blocks.find(row.scorecard_id);
            block != blocks.end() && seen.insert(row.scorecard_id).second)
            --missing[block->second];
    std::erase_if(rows, [&](const SettledRow& row) {
        const auto block = blocks.find(row.scorecard_id);
        return block == blocks.end() || missing[block->second] > 0;
    });
    std::map<std::pair<int, std::string>, int> levels;
    const auto place = [&](const SettledRow& row) { return std::pair(blocks.at(row.scorecard_id), row.item_id); };
    for (const SettledRow& row : rows)
        if (row.score.value_or(0) > 0) ++levels[place(row)];
    std::erase_if(rows, [&](const SettledRow& row) { return row.score.value_or(0) > 0 && levels[place(row)] == 1; });
    return rows;
}

} // namespace assay::analytics
