// How far the reliability of an order may lie elsewhere.
#pragma once

#include <stats/figure.hpp>

#include <cstddef>

namespace assay::stats {

// 95 % interval of rho = var(true) / (var(true) + error) from its estimate r over n targets, where the error is known
// from the model and not from the spread of the n. Their observed variance V then holds all that is left to chance:
// 1 - rho = error / E(V), and (n - 1) V / E(V) is chi-square with n - 1 degrees, so that the ends are
//     1 - (1 - r) chi2(0.975, n - 1) / (n - 1)   and   1 - (1 - r) chi2(0.025, n - 1) / (n - 1),
// the lower one not below 0. It is Feldt's (1965, Psychometrika 30) for infinitely many degrees of the error.
// Domain: 0 <= r <= 1. Refused: fewer than 2 targets.
Figure<Interval> order_reliability_interval(double reliability, std::size_t targets);

} // namespace assay::stats
