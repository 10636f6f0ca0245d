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

constexpr Index width = 96;   // of a block of columns
constexpr Index height = 384; // of the rows below it that are worked at together

std::size_t pieces_in(Index size, Index each) { return static_cast<std::size_t>((size + each - 1) / each); }
std::size_t blocks_in(Index size) { return pieces_in(size, width); }

// The block of columns that begins at `from`.
Index width_at(Index from, Index size) { return std::min(width, size - from); }

// Of a diagonal block of the factor: products with it are faster than solving, block after block.
void invert_corner(const Matrix& lower, Index from, Eigen::Ref<Eigen::MatrixXd> into) {
    into.setIdentity();
    lower.block(from, from, into.rows(), into.rows()).triangularView<Eigen::Lower>().solveInPlace(into);
}

// Takes from some rows of some columns, not above the diagonal, what the first `depth` columns of the factor say of
// them.
void subtract_before(Matrix& lower, Index depth, Index row, Index high, Index column, Index wide) {
    add_product(-1, part(lower.block(row, 0, high, depth)), part(lower.block(column, 0, wide, depth)).transposed(),
                lower.block(row, column, high, wide));
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
    Eigen::MatrixXd inverse;
    for (Index from = 0; from < p; from += width) {
        const Index w = width_at(from, p);
        subtract_before(lower, from, from, w, from, w);
        auto corner = lower.block(from, from, w, w);
        if (Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>>(corner).info() != Eigen::Success) return std::nullopt;
        logarithm += 2 * corner.diagonal().array().log().sum();
        const Index below = from + w;
        inverse.resize(w, w);
        invert_corner(lower, from, inverse);
        in_parallel(pieces_in(n - below, height), threads_, [&](std::size_t piece) {
            const Index row = below + static_cast<Index>(piece) * height;
            const Index high = std::min(height, n - row);
            subtract_before(lower, from, row, high, from, w);
            auto rows = lower.block(row, from, high, w);
            const Eigen::MatrixXd before = rows;
            rows.setZero();
            add_product(1, part(before), part(inverse).transposed(), rows);
        });
    }
    in_parallel(blocks_in(n - p), threads_, [&](std::size_t piece) {
        const Index column = p + static_cast<Index>(piece) * width;
        subtract_before(lower, p, column, n - column, column, width_at(column, n));
    });
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
        invert_corner(values, from, half.block(from, from, w, w));
    });
    in_parallel(blocks_in(p), threads_, [&](std::size_t piece) {
        const Index from = static_cast<Index>(piece) * width;
        const Index w = width_at(from, p);
        for (Index row = from + w; row < p; row += width) {
            const Index high = width_at(row, p);
            Eigen::MatrixXd right = Eigen::MatrixXd::Zero(high, w);
            add_product(-1, part(values.block(row, from, high, row - from)),
                        part(half.block(from, from, row - from, w)), right);
            auto rows = half.block(row, from, high, w);
            rows.setZero();
            add_product(1, part(half.block(row, row, high, high)), part(right), rows);
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
