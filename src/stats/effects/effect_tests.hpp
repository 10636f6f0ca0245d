// One figure each from the ratings of one rater. All take the rater's ratings that count; fewer than 10, or of fewer
// than 3 candidates, are refused before (`rater_effects.cpp`).
#pragma once

#include <stats/effects/rater_effects.hpp>
#include <stats/facets/residuals.hpp>

#include <span>

namespace assay::stats::effects {

struct RatedRow {
    std::uint32_t target = 0;
    Residual residual = {};
    double target_variance = 0; // sum of the variances of all ratings of that candidate
    double target_measure = 0;
};

EffectTest test_of(double estimate, double se, double expected);

// Rows must stand candidate by candidate. Sum over candidates of products of standard residuals of two items, less what
// the estimation of the candidate takes from them (-sqrt(V_a V_b) / sum V), over the number of pairs m; se = 1 /
// sqrt(m). Fails where no candidate has two ratings.
Figure<EffectTest> halo_of(std::span<const RatedRow> rows);

// Least squares of the rating on its expectation; se from the model's variances. Fails where all are expected alike.
Figure<EffectTest> slope_of(std::span<const RatedRow> rows);

// The variance of the ratings against what the model expects of it: sum (E - mean E)^2 + sum V (n - 1) / n; its own
// variance sum (4 (E - mean E)^2 V + 4 (E - mean E) K3 + K4 - V^2).
RatedSpread spread_of(std::span<const RatedRow> rows);

// Rows candidate by candidate in the order in which the rater met them. Pearson's r between a candidate's mean standard
// residual and the measure of the one before; se = 1 / sqrt(n - 1) for n pairs. Fails with fewer than 8 pairs, or where
// either does not vary.
Figure<EffectTest> contrast_of(std::span<const RatedRow> rows);

} // namespace assay::stats::effects
