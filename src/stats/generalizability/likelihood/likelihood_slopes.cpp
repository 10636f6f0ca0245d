#include <stats/generalizability/likelihood/mixed_parts.hpp>

#include <numeric>

namespace assay::stats {
namespace {

using Gram = PerTerm<PerTerm<double>>;
using Numbers = std::vector<double>;

double product(const Numbers& one, const Numbers& other) {
    return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

// P y: its numbers by rating, in the order of blocks. Of own terms, the diagonal of the inverse equations summed, where
// they are inverted.
struct Projected {
    PerTerm<double> traces = {};
    Numbers values = {};
};

Projected project(const MixedParts& parts, bool are_inverted) {
    Projected all;
    parts.over_blocks<Projected>(
        [&](const BlockEquations& block, Projected& piece) {
            if (are_inverted) block.add_traces(parts.left, piece.traces);
            const double* scores = parts.scores.data() + block.first();
            const std::size_t before = piece.values.size();
            piece.values.insert(piece.values.end(), scores, scores + block.ratings());
            block.subtract(block.own_right(scores), block.shared_of(parts.shared), piece.values.data() + before);
        },
        [&](const Projected& piece, const MixedParts::Range&) {
            for (std::size_t term = 0; term < effect_count; ++term) all.traces[term] += piece.traces[term];
            all.values.insert(all.values.end(), piece.values.begin(), piece.values.end());
        });
    return all;
}

// tr(P A_j) of the term that is joined and of its pair, from the sum s of a ring's part of the inverse, its trace t and
// the ratios p and c: with Q = (p I + c 11')^-1, of a ring of m it is 1'(I - inverse)1 / (p + m c) and
// tr(Q (I - inverse)) = ((m - t) - c (m - s) / (p + m c)) / p.
void add_joint_traces(const MixedParts& parts, PerTerm<double>& traces) {
    const std::size_t joined = index_of(*parts.blocks.cut.joined), pair = index_of(parts.blocks.cut.pair());
    for (std::uint32_t first = 0; first < parts.blocks.shared_columns; ++first) {
        const std::uint32_t end = first + parts.blocks.ring_size[first];
        const double mates = end - first;
        double sum = 0, trace = 0;
        for (std::uint32_t one = first; one < end; ++one) {
            trace += parts.left.at(one, one);
            for (std::uint32_t other = first; other < end; ++other) sum += parts.left.at(one, other);
        }
        const double of_joined = (mates - sum) / (parts.ratios[pair] + mates * parts.ratios[joined]);
        traces[joined] += of_joined;
        traces[pair] += (mates - trace - parts.ratios[joined] * of_joined) / parts.ratios[pair];
    }
}

// tr(P A_j) by term.
PerTerm<double> traces_of(const MixedParts& parts, const Projected& projected) {
    PerTerm<double> traces = {};
    const auto add = [&](Term term, double of_inverse) {
        traces[index_of(term)] =
            (static_cast<double>(parts.design.size(term)) - of_inverse) / parts.ratios[index_of(term)];
    };
    for (const Term term : parts.blocks.own) add(term, projected.traces[index_of(term)]);
    for (const Term term : parts.blocks.shared) {
        if (parts.blocks.is_joint(term)) continue;
        double of_inverse = 0;
        for (std::size_t level = 0; level < parts.design.size(term); ++level) {
            const std::uint32_t place = parts.blocks.place_of(term, level);
            of_inverse += parts.left.at(place, place);
        }
        add(term, of_inverse);
    }
    if (parts.blocks.cut.joined) add_joint_traces(parts, traces);
    return traces;
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
    Numbers right = {}; // by block, by shared column, by term
};

void add_products(Gram& gram, const std::vector<std::size_t>& terms, const PerTerm<Numbers>& columns, double sign) {
    for (const std::size_t one : terms)
        for (const std::size_t other : terms) gram[one][other] += sign * product(columns[one], columns[other]);
}

// (A_j P y)' P (A_k P y): the products of the columns less what the equations take out of them. The terms of a shared
// column stand side by side while blocks add to them: blocks come to columns in no order that a cache would know.
Gram crossed(const MixedParts& parts, const LevelSums& of) {
    const std::size_t count = of.terms.size();
    Gram gram = {};
    Numbers right(parts.blocks.shared_columns * count);
    parts.over_blocks<Crossed>(
        [&](const BlockEquations& block, Crossed& piece) {
            PerTerm<Numbers> columns, own;
            const std::size_t before = piece.right.size();
            for (std::size_t each = 0; each < count; ++each) {
                const std::size_t term = of.terms[each];
                columns[term] = column_of(parts, of, term, block);
                own[term] = block.own_right(columns[term].data());
                const Numbers shared = block.shared_right(columns[term].data(), own[term]);
                piece.right.resize(before + shared.size() * count);
                for (std::size_t column = 0; column < shared.size(); ++column)
                    piece.right[before + column * count + each] = shared[column];
            }
            add_products(piece.gram, of.terms, columns, 1);
            add_products(piece.gram, of.terms, own, -1);
        },
        [&](const Crossed& piece, const MixedParts::Range& range) {
            auto next = piece.right.begin();
            for (std::size_t at = parts.blocks.places_first[range.from]; at < parts.blocks.places_first[range.to]; ++at)
                for (std::size_t each = 0; each < count; ++each)
                    right[parts.blocks.places[at] * count + each] += *next++;
            for (const std::size_t one : of.terms)
                for (const std::size_t other : of.terms) gram[one][other] += piece.gram[one][other];
        });
    PerTerm<Numbers> halves = {};
    for (std::size_t each = 0; each < count; ++each) {
        Numbers& half = halves[of.terms[each]];
        for (std::size_t at = each; at < right.size(); at += count) half.push_back(right[at]);
        parts.left.solve_half(half);
    }
    add_products(gram, of.terms, halves, -1);
    return gram;
}

Gram curvature_from(const MixedParts& parts, const LevelSums& of) {
    const double v = parts.residual_variance;
    Gram gram = crossed(parts, of);
    for (PerTerm<double>& row : gram)
        for (double& each : row) each /= 2 * v * v * v;
    return gram;
}

} // namespace

PerTerm<PerTerm<double>> MixedEquations::curvature() const {
    return curvature_from(*parts_, level_sums(*parts_, project(*parts_, false).values));
}

Slopes MixedEquations::slopes() {
    MixedParts& parts = *parts_;
    parts.left.invert();
    const Projected projected = project(parts, true);
    const PerTerm<double> traces = traces_of(parts, projected);
    const LevelSums of = level_sums(parts, projected.values);
    const double v = parts.residual_variance;
    Slopes made;
    made.curvature = curvature_from(parts, of);
    double trace_left = parts.degrees(); // tr(P V) less what the effects take of it
    for (const std::size_t term : of.terms) {
        double trace = trace_left;
        if (term != index_of(Term::residual)) {
            trace = traces[term];
            trace_left -= parts.ratios[term] * trace;
        }
        made.slope[term] = (product(of.sums[term], of.sums[term]) / v - trace) / v / 2;
    }
    return made;
}

} // namespace assay::stats
