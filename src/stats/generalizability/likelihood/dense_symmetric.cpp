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
        auto part = lower.block(below + row, from, width_at(row, rest), w);
        corner.triangularView<Eigen::Lower>().transpose().solveInPlace<Eigen::OnTheRight>(part);
    });
    in_parallel(blocks_in(rest), threads, [&](std::size_t piece) {
        const Index column = static_cast<Index>(piece) * width;
        const Index high = rest - column;
        const Index wide = width_at(column, rest);
        lower.block(below + column, below + column, high, wide).noalias() -=
            lower.block(below + column, from, high, w) * lower.block(below + column, from, wide, w).transpose();
    });
}

} // namespace

DenseSymmetric::DenseSymmetric(std::size_t size, unsigned threads)
    : size_(size), threads_(threads), values_(size * size) {}

void DenseSymmetric::clear() {
    std::ranges::fill(values_, 0.0);
    is_inverted_ = false;
}

std::optional<double> DenseSymmetric::factor() {
    const auto n = static_cast<Index>(size_);
    Matrix lower(values_.data(), n, n);
    double logarithm = 0;
    for (Index from = 0; from < n; from += width) {
        const Index w = width_at(from, n);
        auto corner = lower.block(from, from, w, w);
        if (Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>>(corner).info() != Eigen::Success) return std::nullopt;
        logarithm += 2 * corner.diagonal().array().log().sum();
        eliminate(lower, from, w, threads_);
    }
    return logarithm;
}

void DenseSymmetric::solve_half(std::vector<double>& side) const {
    const auto n = static_cast<Index>(size_);
    Eigen::Map<Eigen::VectorXd> right(side.data(), n);
    if (is_inverted_)
        right = ConstMatrix(half_.data(), n, n).triangularView<Eigen::Lower>() * right.eval();
    else
        ConstMatrix(values_.data(), n, n).triangularView<Eigen::Lower>().solveInPlace(right);
}

void DenseSymmetric::solve_back(std::vector<double>& side) const {
    const auto n = static_cast<Index>(size_);
    Eigen::Map<Eigen::VectorXd> right(side.data(), n);
    ConstMatrix(values_.data(), n, n).transpose().triangularView<Eigen::Upper>().solveInPlace(right);
}

void DenseSymmetric::invert() {
    const auto n = static_cast<Index>(size_);
    half_.assign(size_ * size_, 0.0);
    Matrix values(values_.data(), n, n);
    Matrix half(half_.data(), n, n);
    in_parallel(blocks_in(n), threads_, [&](std::size_t piece) {
        const Index from = static_cast<Index>(piece) * width;
        auto part = half.block(from, from, n - from, width_at(from, n));
        part.diagonal().setOnes();
        values.block(from, from, n - from, n - from).triangularView<Eigen::Lower>().solveInPlace(part);
    });
    in_parallel(blocks_in(n), threads_, [&](std::size_t piece) {
        const Index from = static_cast<Index>(piece) * width;
        const Index w = width_at(from, n);
        for (Index row = from; row < n; row += width) {
            const Index high = width_at(row, n);
            values.block(row, from, high, w).noalias() =
                half.block(row, row, n - row, high).transpose() * half.block(row, from, n - row, w);
        }
    });
    values.triangularView<Eigen::StrictlyUpper>() = values.transpose();
    is_inverted_ = true;
}

} // namespace assay::stats
