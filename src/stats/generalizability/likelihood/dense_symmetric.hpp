// A dense positive definite matrix, factored and inverted on several threads with the same bits whatever their number:
// each block of columns is computed alone, in a fixed order.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace assay::stats {

class DenseSymmetric {
  public:
    DenseSymmetric(std::size_t size, unsigned threads);

    std::size_t size() const { return size_; }
    // Everything 0 again.
    void clear();
    // The lower triangle, row >= column.
    double& at(std::size_t row, std::size_t column) { return values_[column * size_ + row]; }
    double at(std::size_t row, std::size_t column) const { return values_[column * size_ + row]; }

    // Replaces the matrix by its Cholesky factor L; the logarithm of its determinant, nothing where it is not positive
    // definite.
    std::optional<double> factor();
    // L^-1 b, before and after `invert`, and L^-T b before it; in place.
    void solve_half(std::vector<double>& side) const;
    void solve_back(std::vector<double>& side) const;
    // Replaces L by the inverse of the matrix, both triangles.
    void invert();

  private:
    std::size_t size_;
    unsigned threads_;
    bool is_inverted_ = false;
    std::vector<double> values_;
    std::vector<double> half_ = {}; // L^-1, once inverted
};

} // namespace assay::stats
