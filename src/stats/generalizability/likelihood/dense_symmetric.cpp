#include <stats/generalizability/likelihood/dense_product.hpp>
#include <stats/generalizability/likelihood/dense_symmetric.hpp>
#include <stats/parallel.hpp>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

using Matrix = Eigen::Map<Eigen::MatrixXd>;
using ConstMatrix = Eigen::Map<const Eigen::MatrixXd>;
using Index = Eigen::Index;

template <class Block>
MatrixPart part(const Block& block) {
    return {block.data(), static_cast<std::size_t>(block.rows()), static_cast<std::size_t>(block.cols()), 1,
            static_cast<std::size_t>(block.outerStride())};
}

void add_product(double factor, const MatrixPart& left, const MatrixPart& right, Eigen::Ref<Eigen::MatrixXd> into) {
    add_product(factor, left, right, into.data(), static_cast<std::size_t>(into.outerStride()));
}

constexpr Index width = 96;

std::size_t blocks_in(Index size) { return static_cast<std::size_t>((size + width - 1) / width); }

// The block of columns that begins at `from`.
Index width_at(Index from, Index size) { return std::min(width, size - from); }

// Columns [from, from + w) of the factor below the diagonal block, and what they take from the rest.
void eliminate(Matrix& lower, Index from, Index w, unsigned threads) {
    const Index below = from + w;
    const Index rest = lower.rows() - below;
    const auto corner = lower.block(from, from, w, w);
    in_parallel(blocks_in(rest), threads, [&](std::size_t piece) {
        const Index row = static_cast<Index>(piece) * width;
        auto rows = lower.block(below + row, from, width_at(row, rest), w);
        corner.triangularView<Eigen::Lower>().transpose().solveInPlace<Eigen::OnTheRight>(rows);
    });
    in_parallel(blocks_in(rest), threads, [&](std::size_t piece) {
        const Index column = static_cast<Index>(piece) * width;
        const Index high = rest - column;
        const Index wide = width_at(column, rest);
        add_product(-1, part(lower.block(below + column, from, high, w)),
                    part(lower.block(below + column, from, wide, w)).transposed(),
                    lower.block(below + column, below + column, high, wide));
    });
}

} // namespace

DenseSymmetric::DenseSymmetric(std::size_t size, std::size_t pivots, unsigned threads)
    : size_(size), pivots_(pivots), threads_(threads), values_(size * size) {}

void DenseSymmetric::clear() {
    for (std::size_t column = 0; column < size_; ++column) std::fill_n(&at(column, column), size_ - column, 0.0);
    is_inverted_ = false;
}

std::optional<double> DenseSymmetric::factor() {
    const auto n = static_cast<Index>(size_);
    const auto p = static_cast<Index>(pivots_);
    Matrix lower(values_.data(), n, n);
    double logarithm = 0;
    for (Index from = 0; from < p; from += width) {
        const Index w = width_at(from, p);
        auto corner = lower.block(from, from, w, w);
        if (Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>>(corner).info() != Eigen::Success) return std::nullopt;
        logarithm += 2 * corner.diagonal().array().log().sum();
        eliminate(lower, from, w, threads_);
    }
    return logarithm;
}

void DenseSymmetric::solve_half(std::span<double> side) const {
    const auto n = static_cast<Index>(size_);
    const auto p = static_cast<Index>(pivots_);
    Eigen::Map<Eigen::VectorXd> right(side.data(), n);
    const ConstMatrix values(is_inverted_ ? half_.data() : values_.data(), n, p);
    if (is_inverted_) {
        const Eigen::VectorXd own = right.head(p);
        right.tail(n - p).noalias() -= values.bottomRows(n - p) * own;
        right.head(p).noalias() = values.topRows(p).triangularView<Eigen::Lower>() * own;
    } else {
        auto own = right.head(p);
        values.topRows(p).triangularView<Eigen::Lower>().solveInPlace(own);
        right.tail(n - p).noalias() -= values.bottomRows(n - p) * own;
    }
}

void DenseSymmetric::solve_back(std::span<double> side) const {
    const auto n = static_cast<Index>(size_);
    const auto p = static_cast<Index>(pivots_);
    Eigen::Map<Eigen::VectorXd> right(side.data(), n);
    const ConstMatrix values(values_.data(), n, p);
    auto own = right.head(p);
    own.noalias() -= values.bottomRows(n - p).transpose() * right.tail(n - p);
    values.topRows(p).transpose().triangularView<Eigen::Upper>().solveInPlace(own);
}

void DenseSymmetric::invert() {
    const auto n = static_cast<Index>(size_);
    const auto p = static_cast<Index>(pivots_);
    half_.resize(size_ * pivots_);
    Matrix values(values_.data(), n, n);
    Matrix half(half_.data(), n, p);
    const Eigen::MatrixXd rest = values.bottomRightCorner(n - p, n - p).selfadjointView<Eigen::Lower>();
    in_parallel(blocks_in(p), threads_, [&](std::size_t piece) {
        const Index from = static_cast<Index>(piece) * width;
        const Index w = width_at(from, p);
        for (Index row = from; row < p; row += width) {
            const Index high = width_at(row, p);
            auto rows = half.block(row, from, high, w);
            if (row == from)
                rows.setIdentity();
            else
                rows.setZero();
            add_product(-1, part(values.block(row, from, high, row - from)),
                        part(half.block(from, from, row - from, w)), rows);
            values.block(row, row, high, high).triangularView<Eigen::Lower>().solveInPlace(rows);
        }
        auto below = half.block(p, from, n - p, w);
        below.setZero();
        add_product(1, part(values.block(p, from, n - p, p - from)), part(half.block(from, from, p - from, w)), below);
    });
    in_parallel(blocks_in(p), threads_, [&](std::size_t piece) {
        const Index from = static_cast<Index>(piece) * width;
        const Index w = width_at(from, p);
        values.block(from, from, n - from, w).setZero();
        auto below = values.block(p, from, n - p, w);
        add_product(-1, part(rest), part(half.block(p, from, n - p, w)), below);
        for (Index row = from; row < p; row += width) {
            const Index high = width_at(row, p);
            auto rows = values.block(row, from, high, w);
            add_product(1, part(half.block(row, row, p - row, high)).transposed(),
                        part(half.block(row, from, p - row, w)), rows);
            add_product(-1, part(half.block(p, row, n - p, high)).transposed(), part(below), rows);
        }
    });
    is_inverted_ = true;
}

} // namespace assay::stats
