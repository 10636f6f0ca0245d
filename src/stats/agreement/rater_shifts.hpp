// Least squares of unit + rater by the raters alone: what units explain is taken out of both sides.
#pragma once

#include <stats/agreement/mean_squares.hpp>

#include <optional>
#include <vector>

namespace assay::stats {

// With r_c, u_c a cell's rater and unit and m_u the cells of a unit, the equations are a graph's Laplacian:
//   sum over c of rater r (x_r - mean of x over u_c) = sum over pairs of raters w_rs (x_r - x_s),
//   w_rs = sum over units of both 1 / m_u.
// Where units have few cells, and raters are few beside all cells, the weights are summed once: a step then costs the
// pairs of raters who share a unit instead of the cells.
class RaterShifts {
  public:
    // Keeps references to its arguments. `per_unit`, `per_rater`: how many cells each has.
    RaterShifts(const RatedCells& of, const std::vector<double>& per_unit, const std::vector<double>& per_rater);

    // Each unit's mean of its raters' numbers.
    std::vector<double> unit_means(const std::vector<double>& numbers) const;

    // x for the right side `left`, by conjugate gradients scaled by the raters' counts, up to 1e-28 of `squares`, the
    // sum of squares of all cells: below it is rounding, and all of it where raters do not differ. Nothing where they
    // do not settle in 2000 steps, of ten million cells in 200: panels take tens, a chain of raters takes one for each
    // of them. The system is singular where every set of raters may shift as a whole; from 0 on the steps stay among
    // the shifts that matter.
    std::optional<std::vector<double>> solve(std::vector<double> left, double squares) const;

  private:
    struct Tie {
        std::uint32_t rater = 0;
        double weight = 0;
    };
    void tie_raters();
    std::vector<double> product(const std::vector<double>& numbers) const;
    std::vector<double> product_by_cells(const std::vector<double>& numbers) const;

    const RatedCells& of_;
    const std::vector<double>& per_unit_;
    const std::vector<double>& per_rater_;
    std::vector<std::size_t> first_tie_ = {}; // by rater, one more at the end; empty where cells are walked instead
    std::vector<Tie> ties_ = {};
};

} // namespace assay::stats
