// Coefficients of agreement beyond chance for any number of raters, any of whose ratings may be missing, under weights:
// Gwet's AC1 and AC2, Fleiss, Conger, Brennan-Prediger. They share the agreement that was seen and differ in what they
// take chance to be.
#pragma once

#include <stats/agreement/category_weights.hpp>
#include <stats/agreement/rating_units.hpp>
#include <stats/figure.hpp>

namespace assay::stats {

struct ChanceCorrected {
    double coefficient = 0;
    double standard_error = 0;
    Interval ci95; // coefficient -+ t(n - 1) standard errors, cut at 1
    double p = 0;  // two-sided, that the true coefficient is 0
    double agreement = 0;
    double chance = 0;
};

enum class ChanceModel { gwet, fleiss, conger, brennan_prediger };

// coefficient = (pa - pe) / (1 - pe), over n units with a rating and n' with two (Gwet 2014, Handbook of Inter-Rater
// Reliability, 4th ed., ch. 2 to 5; standard errors of the units' own terms, large n). With q levels, weights w, r_uk
// ratings of unit u at level k, r_u in all, pi_k the mean over units of r_uk / r_u:
//   pa = mean over the n' units of sum_k r_uk (sum_l w_kl r_ul - 1) / (r_u (r_u - 1))
//   gwet: sum w / (q (q - 1)) * sum_k pi_k (1 - pi_k)          (AC1 unweighted, AC2 weighted)
//   fleiss: sum_kl w_kl pi_k pi_l                              brennan_prediger: sum w / q^2
//   conger: sum_kl w_kl (m_k m_l - s_kl / r), m and s mean and covariance over the r raters of their own shares
// Refused: no unit with two ratings, fewer than two units, one level only, chance agreement of 1 (one level has all
// ratings); conger: more than 2,000,000,000 raters x levels x levels. Time linear in ratings x levels.
Figure<ChanceCorrected> chance_corrected(const RatingUnits& units, const CategoryWeights& weights, ChanceModel model);

} // namespace assay::stats
