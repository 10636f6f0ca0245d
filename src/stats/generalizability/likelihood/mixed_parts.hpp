// What `MixedEquations` keeps, for its two halves: the likelihood and its slopes.
#pragma once

#include <stats/generalizability/likelihood/block_equations.hpp>
#include <stats/generalizability/likelihood/fronted_symmetric.hpp>
#include <stats/generalizability/likelihood/mixed_equations.hpp>
#include <stats/parallel.hpp>

#include <algorithm>

namespace assay::stats {

struct MixedParts {
    struct Range {
        std::size_t from, to;
    };

    const StudyDesign& design;
    EquationBlocks blocks;
    unsigned threads;
    std::vector<double> scores;     // as blocks.rows
    FrontedSymmetric left;          // equations of the shared columns, then their factor, then their inverse
    std::vector<Range> ranges = {}; // of blocks: pieces of work
    PerTerm<double> ratios = {};
    std::vector<double> right = {};  // right side of the shared columns, in their order, then L^-1 of it
    std::vector<double> shared = {}; // their solution, in their order
    double residual_variance = 0;

    double degrees() const { return static_cast<double>(scores.size()) - 1; }

    // Calls `work(equations, result)` for every block, a result a piece, and `take(result, range)` in the order of
    // pieces.
    template <class Piece, class Work, class Take>
    void over_blocks(const Work& work, const Take& take) const {
        constexpr std::size_t at_once = 64;
        for (std::size_t begin = 0; begin < ranges.size(); begin += at_once) {
            std::vector<Piece> made(std::min(at_once, ranges.size() - begin));
            in_parallel(made.size(), threads, [&](std::size_t piece) {
                BlockEquations equations(blocks, ratios);
                const Range& range = ranges[begin + piece];
                for (std::size_t block = range.from; block < range.to; ++block) {
                    equations.enter(block);
                    work(equations, made[piece]);
                }
            });
            for (std::size_t piece = 0; piece < made.size(); ++piece) take(made[piece], ranges[begin + piece]);
        }
    }
};

} // namespace assay::stats
