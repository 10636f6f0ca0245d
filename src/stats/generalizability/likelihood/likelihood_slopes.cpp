#include <stats/generalizability/likelihood/mixed_parts.hpp>

#include <numeric>

namespace assay::stats {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// Diagonal of the inverse equations for the own effects of a block, summed by term.
void add_own_traces(const BlockEquations& block, const DenseSymmetric& inverse, const std::vector<Term>& own,
                    PerTerm<double>& traces) {
    const Index g = block.half().cols();
    MatrixXd half_inverse = MatrixXd::Identity(block.half().rows(), block.half().rows());
    block.factor().triangularView<Eigen::Lower>().solveInPlace(half_inverse);
    const MatrixXd pull = half_inverse.transpose() * block.half();
    MatrixXd shared(g, g);
    for (Index column = 0; column < g; ++column)
        for (Index row = 0; row < g; ++row)
            shared(row, column) = inverse.at(block.columns()[row], block.columns()[column]);
    const MatrixXd product = pull * shared;
    for (std::size_t term = 0; term < own.size(); ++term)
        for (auto each = static_cast<Index>(block.own_first(term));
             each < static_cast<Index>(block.own_first(term + 1)); ++each)
            traces[index_of(own[term])] += half_inverse.col(each).squaredNorm() + product.row(each).dot(pull.row(each));
}

// Of P y: its numbers by rating, in the order of blocks, and the diagonal of the inverse equations summed by term.
struct Projected {
    PerTerm<double> traces = {};
    std::vector<double> values = {};
};

Projected project(const MixedParts& parts) {
    Projected all;
    parts.over_blocks<Projected>(
        [&](const BlockEquations& block, Projected& piece) {
            add_own_traces(block, parts.dense, parts.blocks.own, piece.traces);
            VectorXd shared(block.half().cols());
            for (Index each = 0; each < shared.size(); ++each) shared(each) = parts.shared[block.columns()[each]];
            VectorXd own = parts.own_right(block) - block.half() * shared;
            block.factor().triangularView<Eigen::Lower>().transpose().solveInPlace(own);
            const auto first = parts.scores.begin() + static_cast<std::ptrdiff_t>(block.first());
            const std::size_t before = piece.values.size();
            piece.values.insert(piece.values.end(), first, first + static_cast<std::ptrdiff_t>(block.ratings()));
            block.subtract(own, shared, piece.values.data() + before);
        },
        [&](const Projected& piece, const MixedParts::Range&) {
            for (std::size_t term = 0; term < effect_count; ++term) all.traces[term] += piece.traces[term];
            all.values.insert(all.values.end(), piece.values.begin(), piece.values.end());
        });
    for (const Term term : parts.blocks.shared)
        for (std::size_t level = 0; level < parts.design.size(term); ++level) {
            const std::size_t column = parts.blocks.shared_from[index_of(term)] + level;
            all.traces[index_of(term)] += parts.dense.at(column, column);
        }
    return all;
}

// A_j P y by rating is the sum of P y over the rating's level of term j. Here the sums by level, and in `terms` which
// j.
struct LevelSums {
    std::vector<std::size_t> terms = {};
    std::vector<std::vector<double>> sums = {};
};

LevelSums level_sums(const MixedParts& parts, const std::vector<double>& values) {
    LevelSums made;
    for (std::size_t term = 0; term < effect_count; ++term) {
        if (!parts.design.absent[term].empty()) continue;
        const Levels& levels = parts.design.levels[term];
        std::vector<double>& sums = made.sums.emplace_back(levels.size());
        for (std::size_t place = 0; place < values.size(); ++place)
            sums[levels.at[parts.blocks.rows[place]]] += values[place];
        made.terms.push_back(term);
    }
    made.terms.push_back(index_of(Term::residual));
    return made;
}

// The columns A_j P y of a block's ratings; the residual's is P y itself.
MatrixXd columns_of(const MixedParts& parts, const LevelSums& of, const std::vector<double>& values,
                    const BlockEquations& block) {
    MatrixXd columns(block.ratings(), of.terms.size());
    for (std::size_t row = 0; row < block.ratings(); ++row) {
        const std::uint32_t rating = parts.blocks.rows[block.first() + row];
        for (std::size_t each = 0; each < of.sums.size(); ++each)
            columns(static_cast<Index>(row), static_cast<Index>(each)) =
                of.sums[each][parts.design.levels[of.terms[each]].at[rating]];
        columns(static_cast<Index>(row), columns.cols() - 1) = values[block.first() + row];
    }
    return columns;
}

struct Crossed {
    MatrixXd gram = {};
    std::vector<double> right = {}; // by block, by column j, by shared column
};

// (A_j P y)' P (A_k P y): the squares of the columns less what the equations take out of them.
MatrixXd crossed(const MixedParts& parts, const LevelSums& of, const std::vector<double>& values) {
    const std::size_t count = of.terms.size();
    const std::size_t size = parts.dense.size();
    MatrixXd gram = MatrixXd::Zero(static_cast<Index>(count), static_cast<Index>(count));
    MatrixXd right = MatrixXd::Zero(static_cast<Index>(size), static_cast<Index>(count));
    parts.over_blocks<Crossed>(
        [&](const BlockEquations& block, Crossed& piece) {
            const MatrixXd columns = columns_of(parts, of, values, block);
            MatrixXd own(block.half().rows(), columns.cols());
            for (Index each = 0; each < columns.cols(); ++each)
                own.col(each) = block.own_sums(columns.col(each).data());
            block.factor().triangularView<Eigen::Lower>().solveInPlace(own);
            for (Index each = 0; each < columns.cols(); ++each) {
                const VectorXd shared =
                    block.shared_sums(columns.col(each).data()) - block.half().transpose() * own.col(each);
                piece.right.insert(piece.right.end(), shared.begin(), shared.end());
            }
            if (piece.gram.size() == 0) piece.gram.setZero(columns.cols(), columns.cols());
            piece.gram += columns.transpose() * columns - own.transpose() * own;
        },
        [&](const Crossed& piece, const MixedParts::Range& range) {
            gram += piece.gram;
            auto next = piece.right.begin();
            for (std::size_t block = range.from; block < range.to; ++block)
                for (Index each = 0; each < right.cols(); ++each)
                    for (std::size_t column = 0; column < parts.blocks.shared_size(block); ++column)
                        right(parts.blocks.columns[parts.blocks.columns_first[block] + column], each) += *next++;
        });
    parts.dense.solve_half(right.data(), count);
    return gram - right.transpose() * right;
}

} // namespace

Slopes MixedEquations::slopes() {
    MixedParts& parts = *parts_;
    parts.dense.invert();
    const Projected projected = project(parts);
    const LevelSums of = level_sums(parts, projected.values);
    const MatrixXd gram = crossed(parts, of, projected.values);
    const double v = parts.residual_variance;
    Slopes made;
    double residual_trace = parts.degrees();
    for (std::size_t each = 0; each < of.terms.size(); ++each) {
        const std::size_t term = of.terms[each];
        double trace = residual_trace;
        const std::vector<double>& squared = each < of.sums.size() ? of.sums[each] : projected.values;
        if (each < of.sums.size()) {
            trace = (static_cast<double>(of.sums[each].size()) - projected.traces[term]) / parts.ratios[term];
            residual_trace -= parts.ratios[term] * trace;
        }
        const double square = std::inner_product(squared.begin(), squared.end(), squared.begin(), 0.0);
        made.slope[term] = (square / v - trace) / v / 2;
        for (std::size_t other = 0; other < of.terms.size(); ++other)
            made.curvature[term][of.terms[other]] =
                gram(static_cast<Index>(each), static_cast<Index>(other)) / (2 * v * v * v);
    }
    return made;
}

} // namespace assay::stats
