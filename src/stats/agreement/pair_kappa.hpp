// Cohen's kappa of each two raters, from the units that both rated.
#pragma once

#include <stats/agreement/category_weights.hpp>
#include <stats/agreement/rating_units.hpp>
#include <stats/figure.hpp>

#include <cstdint>
#include <vector>

namespace assay::stats {

// How often the two raters gave level `one` and level `other` to the same unit.
struct PairCount {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    double count = 0;
};

// `counts`: pairs of levels that occur, rising.
struct PairTable {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    std::vector<PairCount> counts = {};
};

// A table for each two raters who share a unit, in the order of raters. Time: a sort of the pairs of ratings within
// units; memory linear in them, however many the levels. Refused: more than 20 million such pairs,
// or more than 100,000 pairs of raters.
Figure<std::vector<PairTable>> pair_tables(const RatingUnits& units);

struct CohenKappa {
    double kappa = 0;
    Figure<double> standard_error;
    Figure<Interval> ci95; // kappa -+ 1.96 standard errors, cut at 1
};

// kappa = (po - pe) / (1 - pe), po = sum w_kl n_kl / n, pe = sum w_kl n_k. n_.l / n^2 (Cohen 1960; weighted, Cohen
// 1968). With the error of large n (Fleiss, Cohen and Everitt 1969), a_k = sum_l w_kl p_.l, b_l = sum_k w_kl p_k.:
//   se^2 = (sum_kl p_kl (w_kl (1 - pe) - (a_k + b_l) (1 - po))^2 - (po pe - 2 pe + po)^2) / (n (1 - pe)^4)
// Refused: no unit shared, or chance agreement of 1; error and interval alone where one unit is shared.
Figure<CohenKappa> cohen_kappa(const PairTable& table, const CategoryWeights& weights);

} // namespace assay::stats
