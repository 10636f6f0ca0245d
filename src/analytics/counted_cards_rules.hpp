// Which cards count in figures that go to people who may not read every card: blocks of cards that come and go as a
// whole, so that nothing can be had by subtracting one look from the next. Pure.
#pragma once

#include <analytics/interviewers.hpp>

namespace assay::analytics {

using BlockOfCard = std::map<std::string, int>; // by card; numbers from 0

// Of each person and stage, cards of candidates whom two people rated stand in the order in which the last card of
// their candidate came in, and every `step` of them are a block; whoever is left over waits. Cards of a candidate to
// whom a card was assigned since keep their place, and their block does not count meanwhile: so a card that goes takes
// its block along, and none moves up in its place. Candidates who never were without a card owed have no place. Of all
// blocks the newest `most`, by their last card.
BlockOfCard counted_blocks(const std::vector<CardThatIsIn>& cards, int step, std::size_t most);

// The rows of blocks all of whose cards have rows: where whoever asks is kept from one card, the block is not theirs.
// Where one card alone of a block has a level on an item, that row is left out: in what is counted of an item each
// block weighs with the levels of two cards or more, or of none.
std::vector<SettledRow> rows_of_blocks(std::vector<SettledRow> rows, const BlockOfCard& blocks);

} // namespace assay::analytics
