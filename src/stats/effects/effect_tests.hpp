// One figure each from the ratings of one rater. All take the rater's ratings that count; fewer than 10, or of fewer
// than 3 candidates, are refused before (`rater_effects.cpp`).
#pragma once

#include <stats/effects/rater_effects.hpp>
#include <stats/facets/residuals.hpp>

#include <span>

namespace assay::stats::effects {

struct RatedRow {
    std::uint32_t target = 0, item = 0;
    Residual residual = {};
    double target_variance = 0; // sum of the variances of all ratings of that candidate
    double target_measure = 0;
};

// z = (estimate - expected) / se, p = erfc(|z| / sqrt 2): two-sided, of a normal distribution. Refused: se of 0, which
// is what rounding leaves where ratings hardly tell raters from items.
Figure<EffectTest> test_of(double estimate, double se, double expected);

// Rows must stand candidate by candidate. Sum over candidates of products of standard residuals of two items, less what
// the estimation of the candidate takes from them (-sqrt(V_a V_b) / sum V), over the number of pairs m; se = 1 /
// sqrt(m). Two ratings on one item, of two periods, are no pair. Fails where no candidate has ratings on two items.
Figure<EffectTest> halo_of(std::span<const RatedRow> rows);

// Least squares of the rating on its expectation; se from the model's variances. Fails where all are expected alike.
Figure<EffectTest> slope_of(std::span<const RatedRow> rows);

// Sum (X - mean X)^2 of the n ratings, in steps, against what the model expects of it, sum (e^2 + a V), over the root
// of its variance sum (4 e^2 V + 4 a e K3 + a^2 (K4 - V^2)) + 2 ((sum V)^2 - sum V^2) / n^2, with e = E - mean E and a
// = (n - 1) / n: the variance of a quadratic form of independent ratings (Seber and Lee 2003, theorem 1.6). Fails where
// that is less than 1e-9: the model then leaves nothing open.
Figure<RatedSpread> spread_of(std::span<const RatedRow> rows);

// Rows candidate by candidate in the order in which the rater met them. Pearson's r between a candidate's mean standard
// residual and the measure of the one before; se = 1 / sqrt(n - 1) for n pairs. Fails with fewer than 8 pairs, or where
// either does not vary.
Figure<EffectTest> contrast_of(std::span<const RatedRow> rows);

} // namespace assay::stats::effects
