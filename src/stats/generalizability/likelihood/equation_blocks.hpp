// Ratings cut into the blocks of one facet's levels, with the columns of the equations that each touches, and in what
// order the shared ones are eliminated.
#pragma once

#include <stats/figure.hpp>
#include <stats/generalizability/likelihood/block_cut.hpp>
#include <stats/generalizability/likelihood/elimination_order.hpp>
#include <stats/generalizability/study_design.hpp>

#include <cstdint>
#include <vector>

namespace assay::stats {

// Columns are counted from 0 within the block for its own effects, and in the list `places` of the block for shared
// ones. Shared column 0 is the mean: it comes last in the order, and so in every block.
struct EquationBlocks {
    BlockCut cut = {};
    std::vector<Term> own = {};    // terms whose levels lie within a block
    std::vector<Term> shared = {}; // the others; a joined one has no columns and is not among them
    std::size_t shared_columns = 1;
    std::vector<std::uint32_t> rows = {};                   // ratings, block after block
    std::vector<std::uint32_t> first = {};                  // of `rows`, by block; one more at the end
    std::vector<std::vector<std::uint32_t>> own_at = {};    // by own term, then as `rows`
    std::vector<std::vector<std::uint32_t>> shared_at = {}; // by shared term, then as `rows`
    std::vector<std::uint32_t> own_first = {};              // by block and own term: its first column; one more a block
    std::vector<std::uint32_t> places = {};                 // in `order`, rising within a block
    std::vector<std::size_t> places_first = {};             // of `places`, by block; one more at the end
    std::vector<std::uint32_t> in_front = {};               // as `places`: where the block's front has them
    EliminationOrder order = {};                            // of the shared columns
    PerTerm<std::size_t> shared_from = {};                  // where a shared term's columns begin
    // By place: how many columns a joined level has from here on, those of its pairs; 0 where none begins. They stand
    // one after the other, and a block that has one of them has all.
    std::vector<std::uint32_t> ring_size = {};

    std::size_t size() const { return first.size() - 1; }
    std::size_t own_size(std::size_t block) const { return own_first[block * (own.size() + 1) + own.size()]; }
    std::size_t shared_size(std::size_t block) const { return places_first[block + 1] - places_first[block]; }
    // The front that has all shared columns of the block: that of the first.
    std::size_t front_of(std::size_t block) const { return order.front_of[places[places_first[block]]]; }
    // Where a level's shared column stands in the order.
    std::uint32_t place_of(Term term, std::size_t level) const {
        return order.place[shared_from[index_of(term)] + level];
    }
    // Whether a shared term's columns hold the effects of the joined one too.
    bool is_joint(Term term) const { return cut.joined && term == cut.pair(); }
};

// Cut by the facet that costs least. Refused as `MixedEquations::of` says.
Figure<EquationBlocks> equation_blocks(const StudyDesign& design);

} // namespace assay::stats
