// Mean squares of ratings by unit and rater, complete or with gaps: what the intraclass correlations are made of.
#pragma once

#include <stats/figure.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay::stats {

// What a rater said of a unit; no two cells agree in both.
struct RatedCell {
    std::uint32_t unit = 0;
    std::uint32_t rater = 0;
    double score = 0;
};

struct RatedCells {
    std::size_t units = 0;
    std::size_t raters = 0;
    std::vector<RatedCell> cells = {}; // by unit, raters rising within; every unit and rater has one
};

// A mean square of an effect has the expectation error + size * variance of the effect.
struct MeanSquare {
    double value = 0;
    double degrees = 0;
    double size = 0; // how many ratings a level of the effect stands on; 0 for errors
};

// One-way: between units and within them. Two-way: units after raters, raters after units, and the residual; its
// degrees are 0 where units and raters cannot be told apart.
struct MeanSquares {
    MeanSquare between, within;
    MeanSquare units, raters, residual;
    double per_unit = 0; // the harmonic mean of the cells of a unit: what the error of a unit's mean is divided by
};

// Every rater rated every unit: sums of squared deviations from means. Domain: units * raters cells, two units and two
// raters at least.
MeanSquares complete_mean_squares(const RatedCells& cells);

// Henderson's method 3 (1953; Searle, Casella and McCulloch 1992, Variance Components, ch. 5): least squares of
// unit + rater, each effect's sum of squares after the other. Of N cells, n units, k raters in c separate sets:
//   size of units (N - k) / (n - c), of raters (N - n) / (k - c), between (N - sum m_u^2 / N) / (n - 1);
//   degrees n - c, k - c, residual N - n - k + c, within N - n.
// Equal to the complete ones where no cell is missing. Refused: no unit with two ratings, one unit, a solver that
// does not settle (raters in long chains). Time linear in the cells, and for each step of the solver in
// the pairs of raters who share a unit, or in the cells where those are fewer.
Figure<MeanSquares> incomplete_mean_squares(const RatedCells& cells);

} // namespace assay::stats
