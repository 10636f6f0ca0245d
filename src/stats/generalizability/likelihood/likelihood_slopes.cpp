#include <stats/generalizability/likelihood/mixed_parts.hpp>

#include <numeric>

namespace assay::stats {
namespace {

using Gram = PerTerm<PerTerm<double>>;
using Numbers = std::vector<double>;

double product(const Numbers& one, const Numbers& other) {
    return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

// Of P y: its numbers by rating, in the order of blocks, and the diagonal of the inverse equations summed by term.
struct Projected {
    PerTerm<double> traces = {};
    Numbers values = {};
};

Projected project(const MixedParts& parts) {
    Projected all;
    parts.over_blocks<Projected>(
        [&](const BlockEquations& block, Projected& piece) {
            block.add_traces(parts.left, piece.traces);
            const double* scores = parts.scores.data() + block.first();
            const std::size_t before = piece.values.size();
            piece.values.insert(piece.values.end(), scores, scores + block.ratings());
            block.subtract(block.own_right(scores), block.shared_of(parts.shared), piece.values.data() + before);
        },
        [&](const Projected& piece, const MixedParts::Range&) {
            for (std::size_t term = 0; term < effect_count; ++term) all.traces[term] += piece.traces[term];
            all.values.insert(all.values.end(), piece.values.begin(), piece.values.end());
        });
    for (const Term term : parts.blocks.shared)
        for (std::size_t level = 0; level < parts.design.size(term); ++level)
            all.traces[index_of(term)] += parts.left.diagonal(parts.blocks.place_of(term, level));
    return all;
}

// A_j P y by rating is the sum of P y over the rating's level of term j: here those sums, by level. The residual's are
// P y.
struct LevelSums {
    std::vector<std::size_t> terms = {};
    PerTerm<Numbers> sums = {};
};

LevelSums level_sums(const MixedParts& parts, const Numbers& values) {
    LevelSums made;
    for (std::size_t term = 0; term < effect_count; ++term) {
        if (!parts.design.absent[term].empty()) continue;
        const Levels& levels = parts.design.levels[term];
        made.sums[term].resize(levels.size());
        for (std::size_t place = 0; place < values.size(); ++place)
            made.sums[term][levels.at[parts.blocks.rows[place]]] += values[place];
        made.terms.push_back(term);
    }
    made.terms.push_back(index_of(Term::residual));
    made.sums[index_of(Term::residual)] = values;
    return made;
}

// A_j P y of a block's ratings.
Numbers column_of(const MixedParts& parts, const LevelSums& of, std::size_t term, const BlockEquations& block) {
    Numbers column(block.ratings());
    const Levels& levels = parts.design.levels[term];
    for (std::size_t row = 0; row < column.size(); ++row) {
        const std::size_t place = block.first() + row;
        column[row] = of.sums[term][term == index_of(Term::residual) ? place : levels.at[parts.blocks.rows[place]]];
    }
    return column;
}

struct Crossed {
    Gram gram = {};
    Numbers right = {}; // by block, by term, by shared column
};

void add_products(Gram& gram, const std::vector<std::size_t>& terms, const PerTerm<Numbers>& columns, double sign) {
    for (const std::size_t one : terms)
        for (const std::size_t other : terms) gram[one][other] += sign * product(columns[one], columns[other]);
}

// (A_j P y)' P (A_k P y): the products of the columns less what the equations take out of them.
Gram crossed(const MixedParts& parts, const LevelSums& of) {
    Gram gram = {};
    PerTerm<Numbers> right = {};
    for (const std::size_t term : of.terms) right[term].resize(parts.blocks.shared_columns);
    parts.over_blocks<Crossed>(
        [&](const BlockEquations& block, Crossed& piece) {
            PerTerm<Numbers> columns, own;
            for (const std::size_t term : of.terms) {
                columns[term] = column_of(parts, of, term, block);
                own[term] = block.own_right(columns[term].data());
                const Numbers shared = block.shared_right(columns[term].data(), own[term]);
                piece.right.insert(piece.right.end(), shared.begin(), shared.end());
            }
            add_products(piece.gram, of.terms, columns, 1);
            add_products(piece.gram, of.terms, own, -1);
        },
        [&](const Crossed& piece, const MixedParts::Range& range) {
            auto next = piece.right.begin();
            for (std::size_t block = range.from; block < range.to; ++block)
                for (const std::size_t term : of.terms)
                    for (std::size_t column = 0; column < parts.blocks.shared_size(block); ++column)
                        right[term][parts.blocks.places[parts.blocks.places_first[block] + column]] += *next++;
            for (const std::size_t one : of.terms)
                for (const std::size_t other : of.terms) gram[one][other] += piece.gram[one][other];
        });
    for (const std::size_t term : of.terms) parts.left.solve_half(right[term]);
    add_products(gram, of.terms, right, -1);
    return gram;
}

} // namespace

Slopes MixedEquations::slopes() {
    MixedParts& parts = *parts_;
    parts.left.invert();
    const Projected projected = project(parts);
    const LevelSums of = level_sums(parts, projected.values);
    const Gram gram = crossed(parts, of);
    const double v = parts.residual_variance;
    Slopes made;
    double trace_left = parts.degrees(); // tr(P V) less what the effects take of it
    for (const std::size_t term : of.terms) {
        double trace = trace_left;
        if (term != index_of(Term::residual)) {
            trace = (static_cast<double>(of.sums[term].size()) - projected.traces[term]) / parts.ratios[term];
            trace_left -= parts.ratios[term] * trace;
        }
        made.slope[term] = (product(of.sums[term], of.sums[term]) / v - trace) / v / 2;
        for (const std::size_t other : of.terms) made.curvature[term][other] = gram[term][other] / (2 * v * v * v);
    }
    return made;
}

} // namespace assay::stats
