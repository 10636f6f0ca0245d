#include <stats/generalizability/likelihood/block_cut.hpp>

#include <algorithm>
#include <functional>

namespace assay::stats {
namespace {

// By level of `coarse`, the sum of the weights of the levels of `fine` that it holds.
std::vector<double> held_by(const Levels& coarse, const Levels& fine, const std::vector<double>& weights) {
    std::vector<double> held(coarse.size());
    const std::vector<std::uint32_t> holder = holders(coarse, fine);
    for (std::size_t level = 0; level < holder.size(); ++level) held[holder[level]] += weights[level];
    return held;
}

std::vector<double> held_by(const Levels& coarse, const Levels& fine) {
    return held_by(coarse, fine, std::vector<double>(fine.size(), 1.0));
}

using Counts = std::vector<double>; // by block

// The levels of a term that each block of a facet has.
const Levels& within(const StudyDesign& design, Term by, Term term) {
    return design.levels[index_of(term_of_bits[facet_bits[index_of(by)] | facet_bits[index_of(term)]])];
}

Counts columns(const StudyDesign& design, Term by, Term term) {
    return held_by(design.levels[index_of(by)], within(design, by, term));
}

// Of the pair where a term is joined to it: all within each joined level that the block has, rated by it or not.
Counts joint_columns(const StudyDesign& design, Term by, Term joined, Term pair) {
    const Levels& levels = design.levels[index_of(joined)];
    const Levels& met = within(design, by, joined);
    const Counts mates = held_by(levels, design.levels[index_of(pair)]);
    Counts weights;
    weights.reserve(met.size());
    for (const std::uint32_t holder : holders(levels, met)) weights.push_back(mates[holder]);
    return held_by(design.levels[index_of(by)], met, weights);
}

BlockCut costed(const StudyDesign& design, BlockCut cut, const Counts& own, const Counts& shared) {
    for (std::size_t place = 0; place < effect_count; ++place) {
        const auto term = static_cast<Term>(place);
        if (design.has(term) && !cut.is_own(term) && term != cut.joined) cut.shared += design.size(term);
    }
    for (std::size_t block = 0; block < own.size(); ++block) {
        const double q = own[block];
        const double g = shared[block];
        cut.of_blocks += 2 * q * q * q + 3 * q * q * g + 4 * q * g * g;
    }
    const auto size = static_cast<double>(cut.shared);
    cut.operations = cut.of_blocks + 2 * size * size * size;
    return cut;
}

// With each main effect joined to the pair where blocks are not much larger for it: what is saved of the rest is known
// only once that is ordered.
void add_cuts(const StudyDesign& design, Term by, std::vector<BlockCut>& cuts) {
    const BlockCut plain{by};
    Counts own(design.size(by)), shared(design.size(by), 1);
    for (std::size_t place = 0; place < effect_count; ++place) {
        const auto term = static_cast<Term>(place);
        if (!design.has(term)) continue;
        const Counts here = columns(design, by, term);
        auto& into = plain.is_own(term) ? own : shared;
        std::ranges::transform(into, here, into.begin(), std::plus());
    }
    cuts.push_back(costed(design, plain, own, shared));
    const double most = 1.5 * cuts.back().of_blocks;
    if (!design.has(plain.pair())) return;
    const Counts pairs = columns(design, by, plain.pair());
    for (const Term joined : {Term::target, Term::rater, Term::item}) {
        if (joined == by || !design.has(joined)) continue;
        const Counts mains = columns(design, by, joined);
        Counts joint = joint_columns(design, by, joined, plain.pair());
        for (std::size_t block = 0; block < joint.size(); ++block)
            joint[block] += shared[block] - mains[block] - pairs[block];
        const BlockCut made = costed(design, {by, joined}, own, joint);
        if (made.of_blocks <= most) cuts.push_back(made);
    }
}

} // namespace

std::vector<std::uint32_t> holders(const Levels& coarse, const Levels& fine) {
    std::vector<std::uint32_t> made(fine.size());
    for (std::size_t row = 0; row < fine.at.size(); ++row) made[fine.at[row]] = coarse.at[row];
    return made;
}

BlockCut cheapest_cut(const StudyDesign& design) {
    std::vector<BlockCut> cuts;
    for (const Term by : {Term::target, Term::rater, Term::item})
        if (by == Term::target || design.has(by)) add_cuts(design, by, cuts);
    return std::ranges::min(cuts, {}, &BlockCut::operations);
}

} // namespace assay::stats
