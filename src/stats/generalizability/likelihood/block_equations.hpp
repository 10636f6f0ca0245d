// One block of the mixed model equations at given ratios: its own effects eliminated. Only `mixed_equations` uses it.
#pragma once

#include <stats/generalizability/likelihood/equation_blocks.hpp>

#include <Eigen/Core>

namespace assay::stats {

// With own effects u, shared columns b (the mean first), both scaled by the root of their ratio:
//   [I + U'U  U'B; B'U  B'B] for the block's ratings; L L' = I + U'U; half = L^-1 U'B.
class BlockEquations {
  public:
    BlockEquations(const EquationBlocks& blocks, const PerTerm<double>& ratios);

    void enter(std::size_t block);

    double log_determinant() const;
    // B'B - half' half: what the block adds to the equations of the shared columns.
    const Eigen::MatrixXd& left_over();
    // U'x and B'x for a column of numbers by rating, `values` from the block's first rating on.
    Eigen::VectorXd own_sums(const double* values) const;
    Eigen::VectorXd shared_sums(const double* values) const;
    // x less what own and shared effects (scaled as above) say of each rating; in place.
    void subtract(const Eigen::VectorXd& own, const Eigen::VectorXd& shared, double* values) const;

    const Eigen::MatrixXd& factor() const { return own_; }
    const Eigen::MatrixXd& half() const { return half_; }
    std::size_t first() const { return blocks_.first[block_]; }
    std::size_t ratings() const { return blocks_.first[block_ + 1] - blocks_.first[block_]; }
    std::size_t own_first(std::size_t term) const { return blocks_.own_first[block_ * (own_roots_.size() + 1) + term]; }
    const std::uint32_t* columns() const { return blocks_.columns.data() + blocks_.columns_first[block_]; }

  private:
    const EquationBlocks& blocks_;
    std::vector<double> own_roots_, shared_roots_;
    std::size_t block_ = 0;
    Eigen::MatrixXd own_, half_, left_over_;
};

} // namespace assay::stats
