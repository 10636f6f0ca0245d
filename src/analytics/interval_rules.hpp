// How sure figures of interviewers and of items are that the model gives no error for: fit, agreement, a median, a
// spread. Pure.
#pragma once

#include <analytics/interviewers.hpp>
#include <stats/facets/many_facet.hpp>

namespace assay::analytics {

// Between which a mean square lies in 95 of 100 cases where the ratings follow the model: (1 + (z - q / 3) q / 3)^3 at
// z = -+1.96 with q its standard deviation, at most sqrt 2 (Wilson and Hilferty 1931; Wright and Masters 1982). The
// low end is at least 0; without spread both are 1.
Range mean_square_by_chance(double variance);

// Of each rater: the ranges of infit and outfit, q^2 = sum (C - V^2) / (sum V)^2 and (mean (C / V^2) - 1) / n with V
// and C the second and fourth central moments of each rating that counts.
struct FitByChance {
    Range infit{1, 1};
    Range outfit{1, 1};
};
std::vector<FitByChance> fit_by_chance(const stats::Ratings& ratings, const stats::ManyFacetResult& result);

// The 95 % interval of the share of equal pairs A. Pairs of one candidate hang together, so candidates are what is
// drawn: Wilson's interval with t of C - 1 degrees in place of 1.96 and n = A (1 - A) / v pairs, at most those there
// are, v = C / (C - 1) sum (equal - A pairs)^2 / (sum pairs)^2 over C candidates with pairs (Korn and Graubard 1998;
// Kish 1965). Where v is 0, or C is 1, n = C. Domain: pairs of one candidate at least.
struct PairsOfCandidate {
    double pairs = 0;
    double equal = 0;
};
Range agreement_interval(const std::vector<PairsOfCandidate>& candidates);
// Of ratings that count, pairs of two raters of one candidate and item.
std::vector<PairsOfCandidate> pairs_of_candidates(const stats::Ratings& ratings, const stats::ManyFacetResult& result);

// The order statistics l and n + 1 - l of `sorted`, l the highest with P(Binomial(n, 1/2) < l) <= 0.025: they hold the
// median of whatever distribution in 95 of 100 cases or more (Thompson 1936). Domain: 6 values or more, ascending.
Range median_interval(const std::vector<double>& sorted);

// The standard deviation of what estimates with known errors are estimates of: t^2 with Q(t^2) = sum (b - m)^2 w = k -
// 1, w = 1 / (se^2 + t^2), m their weighted mean (Paule and Mandel 1982); its ends where Q is the 97.5 % and the 2.5 %
// point of chi-square with k - 1 degrees (Viechtbauer 2007), by Wilson and Hilferty. Nothing of fewer than three
// estimates, and where they part less than chance does (Q(0) below its 2.5 % point).
struct WithError {
    double estimate = 0;
    double se = 1;
};
std::optional<Estimate> spread_beyond_errors(const std::vector<WithError>& estimates);

} // namespace assay::analytics
