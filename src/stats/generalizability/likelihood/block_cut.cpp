#include <stats/generalizability/likelihood/block_cut.hpp>

#include <algorithm>

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

Term both(Term one, Term other) { return term_of_bits[facet_bits[index_of(one)] | facet_bits[index_of(other)]]; }

// How many columns of a term each block has.
std::vector<double> columns(const StudyDesign& design, const BlockCut& cut, Term term) {
    const Levels& blocks = design.levels[index_of(cut.by)];
    const Levels& within = design.levels[index_of(both(cut.by, term))];
    if (!cut.joined || term != cut.pair()) return held_by(blocks, within);
    // All those of each joined level that the block has, whether or not it has a rating of the pair.
    const Levels& joined = design.levels[index_of(*cut.joined)];
    const Levels& met = design.levels[index_of(both(cut.by, *cut.joined))];
    const std::vector<double> mates = held_by(joined, design.levels[index_of(term)]);
    std::vector<double> weights;
    for (const std::uint32_t holder : holders(joined, met)) weights.push_back(mates[holder]);
    return held_by(blocks, met, weights);
}

void add_costs(const StudyDesign& design, BlockCut& cut) {
    std::vector<double> own(design.size(cut.by)), shared(design.size(cut.by), 1);
    for (std::size_t place = 0; place < effect_count; ++place) {
        const auto term = static_cast<Term>(place);
        if (!design.has(term) || term == cut.joined) continue;
        const std::vector<double> here = columns(design, cut, term);
        auto& into = cut.is_own(term) ? own : shared;
        for (std::size_t block = 0; block < here.size(); ++block) into[block] += here[block];
        if (!cut.is_own(term)) cut.shared += design.size(term);
    }
    for (std::size_t block = 0; block < own.size(); ++block) {
        const double q = own[block];
        const double g = shared[block];
        cut.of_blocks += 2 * q * q * q + 3 * q * q * g + 4 * q * g * g;
    }
    const auto size = static_cast<double>(cut.shared);
    cut.operations = cut.of_blocks + 2 * size * size * size;
}

} // namespace

std::vector<std::uint32_t> holders(const Levels& coarse, const Levels& fine) {
    std::vector<std::uint32_t> made(fine.size());
    for (std::size_t row = 0; row < fine.at.size(); ++row) made[fine.at[row]] = coarse.at[row];
    return made;
}

BlockCut cheapest_cut(const StudyDesign& design) {
    std::vector<BlockCut> cuts;
    for (const Term by : {Term::target, Term::rater, Term::item}) {
        if (by != Term::target && !design.has(by)) continue;
        cuts.push_back({by});
        if (!design.has(cuts.back().pair())) continue;
        for (const Term joined : {Term::target, Term::rater, Term::item})
            if (joined != by && design.has(joined)) cuts.push_back({by, joined});
    }
    for (BlockCut& each : cuts) add_costs(design, each);
    return std::ranges::min(cuts, {}, &BlockCut::operations);
}

} // namespace assay::stats
