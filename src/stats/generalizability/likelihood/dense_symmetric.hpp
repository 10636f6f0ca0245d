// A dense positive definite matrix, factored and inverted on several threads with the same bits whatever their number:
// each block of columns is computed alone, in a fixed order. Or the first columns alone are eliminated: a front of a
// sparse matrix.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace assay::stats {

class DenseSymmetric {
  public:
    // `pivots` of its columns are eliminated by `factor`; the others, the rest, are what it leaves.
    DenseSymmetric(std::size_t size, std::size_t pivots, unsigned threads);

    std::size_t size() const { return size_; }
    std::size_t pivots() const { return pivots_; }
    // Everything 0 again.
    void clear();
    // The lower triangle, row >= column.
    double& at(std::size_t row, std::size_t column) { return values_[column * size_ + row]; }
    double at(std::size_t row, std::size_t column) const { return values_[column * size_ + row]; }

    // Replaces the pivots' columns by those of the Cholesky factor L and the rest by what is left of it; the logarithm
    // of the pivots' determinant, nothing where they are not positive definite.
    std::optional<double> factor();

    // L^-1 b, before and after `invert`, and L^-T b before it; in place. `side` has the pivots' numbers, then the
    // rest's: L^-1 takes from the latter what the pivots say of them, L^-T reads them.
    void solve_half(std::span<double> side) const;
    void solve_back(std::span<double> side) const;

    // Replaces L by the inverse of the matrix; that of the rest stands in its place already.
    void invert();

  private:
    std::size_t size_;
    std::size_t pivots_;
    unsigned threads_;
    bool is_inverted_ = false;
    std::vector<double> values_;
    std::vector<double> half_ = {}; // once inverted: L^-1 of the pivots, below it the rest's rows of L times that
};

} // namespace assay::stats
