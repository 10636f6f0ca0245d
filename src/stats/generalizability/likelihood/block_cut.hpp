// By which facet a study's mixed model equations are cut into blocks, and what that costs.
#pragma once

#include <stats/generalizability/study_design.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace assay::stats {

// Terms without the facet are shared by blocks. The shared pair of the other two facets takes a joint effect where that
// is cheaper: of rater and rater x item together, say, so that a rater has a column for each item and none of its own.
struct BlockCut {
    Term by = Term::target;
    std::optional<Term> joined = {}; // the term that is within the pair's columns
    std::size_t shared = 1;          // columns, the mean included
    double of_blocks = 0;            // operations a step
    double operations = 0;           // in all, if every shared column were tied to every other

    Term pair() const { return term_of_bits[7U & ~facet_bits[index_of(by)]]; }
    bool is_own(Term term) const { return (facet_bits[index_of(term)] & facet_bits[index_of(by)]) != 0; }
};

BlockCut cheapest_cut(const StudyDesign& design);

// By level of `fine`, the level of `coarse` that holds it.
std::vector<std::uint32_t> holders(const Levels& coarse, const Levels& fine);

} // namespace assay::stats
