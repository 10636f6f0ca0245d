// A sparse positive definite matrix in the dense fronts of its elimination (elimination_order.hpp). Columns are named
// by their place in the order; vectors stand in this order too. The bits do not depend on the number of threads.
#pragma once

#include <stats/generalizability/likelihood/dense_symmetric.hpp>
#include <stats/generalizability/likelihood/elimination_order.hpp>

#include <optional>
#include <vector>

namespace assay::stats {

class FrontedSymmetric {
  public:
    FrontedSymmetric(EliminationOrder order, unsigned threads);

    // Everything 0 again.
    void clear();
    // An entry of two columns that the front has, by where it has them (`Front::local`), row >= column: what the matrix
    // has there is the sum over fronts.
    DenseSymmetric& front(std::size_t each) { return dense_[each]; }
    const DenseSymmetric& front(std::size_t each) const { return dense_[each]; }
    // Adds 1 to the diagonal of the first `columns`.
    void add_identity(std::size_t columns);
    // Of two columns that one front has.
    double at(std::uint32_t one, std::uint32_t other) const;

    // Replaces the matrix by its Cholesky factor L; the logarithm of its determinant, nothing where it is not positive
    // definite.
    std::optional<double> factor();

    // L^-1 b, before and after `invert`, and L^-T b before it; in place.
    void solve_half(std::vector<double>& side) const;
    void solve_back(std::vector<double>& side) const;

    // Replaces L by the inverse of the matrix, as far as a front has both columns; every front has all of its own.
    void invert();

  private:
    EliminationOrder order_;
    std::vector<DenseSymmetric> dense_ = {};
};

} // namespace assay::stats
