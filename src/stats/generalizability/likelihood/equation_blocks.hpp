// Ratings cut into the blocks of one facet's levels, with the columns of the equations that each touches.
#pragma once

#include <stats/figure.hpp>
#include <stats/generalizability/study_design.hpp>

#include <span>

namespace assay::stats {

// Columns are counted from 0 within the block for its own effects, and in the list `columns` of the block for shared
// ones; shared column 0 is the mean.
struct EquationBlocks {
    std::vector<Term> own = {};    // terms whose levels lie within a block
    std::vector<Term> shared = {}; // the others
    std::size_t shared_columns = 1;
    std::vector<std::uint32_t> rows = {};                   // ratings, block after block
    std::vector<std::uint32_t> first = {};                  // of `rows`, by block; one more at the end
    std::vector<std::vector<std::uint32_t>> own_at = {};    // by own term, then as `rows`
    std::vector<std::vector<std::uint32_t>> shared_at = {}; // by shared term, then as `rows`
    std::vector<std::uint32_t> own_first = {};              // by block and own term: its first column; one more a block
    std::vector<std::uint32_t> columns = {};                // rising within a block
    std::vector<std::size_t> columns_first = {};            // of `columns`, by block; one more at the end
    PerTerm<std::size_t> shared_from = {};                  // where a shared term's columns begin

    std::size_t size() const { return first.size() - 1; }
    std::size_t own_size(std::size_t block) const { return own_first[block * (own.size() + 1) + own.size()]; }
    std::size_t shared_size(std::size_t block) const { return columns_first[block + 1] - columns_first[block]; }
};

// Cut by the facet that costs least. Refused as `MixedEquations::of` says.
Figure<EquationBlocks> equation_blocks(const StudyDesign& design);

} // namespace assay::stats
