// Cohen's kappa of each two raters, from the units that both rated.
#pragma once

#include <stats/agreement/category_weights.hpp>
#include <stats/agreement/rating_units.hpp>
#include <stats/figure.hpp>

#include <cstdint>
#include <vector>

namespace assay::stats {

// How often the two raters gave level k (row) and level l (column) to the same unit.
struct PairTable {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    std::vector<double> counts; // levels x levels
};

// A table for each two raters who share a unit, in the order of raters. Time and memory: linear in the pairs of ratings
// within units, and levels squared for each pair of raters.
std::vector<PairTable> pair_tables(const RatingUnits& units);

// kappa = (po - pe) / (1 - pe), po = sum w_kl n_kl / n, pe = sum w_kl n_k. n_.l / n^2 (Cohen 1960; weighted, Cohen
// 1968). Refused: no unit shared, or chance agreement of 1.
Figure<double> cohen_kappa(const PairTable& table, const CategoryWeights& weights);

} // namespace assay::stats
