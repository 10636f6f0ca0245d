// Components of variance by expected mean squares, where every candidate was rated under the same conditions.
#pragma once

#include <stats/generalizability/study_design.hpp>

#include <span>

namespace assay::stats {

// Terms that the design lacks keep 0.
struct BalancedComponents {
    PerTerm<double> mean_squares = {};
    PerTerm<double> degrees = {};
    PerTerm<double> components = {}; // as they come: negative ones stay negative
};

// For each term A of the model, T_A = sum over levels of n (mean - grand mean)^2,
//   SS_A = T_A - sum of SS_B over terms B whose levels hold those of A, likewise the degrees,
//   E MS_A = sum over terms C whose levels lie within those of A of (ratings on a level of C) * component of C,
// solved from the residual upwards (Cornfield and Tukey 1956; Brennan 2001, Generalizability Theory, ch. 3). Scores in
// any unit, components in its square. Refused: a design that is not balanced. Time linear in the ratings.
Figure<BalancedComponents> balanced_components(const StudyDesign& design, std::span<const double> scores);

// The mean squares that components lead to: what the sums above expect.
PerTerm<double> expected_mean_squares(const StudyDesign& design, const PerTerm<double>& components);
// And back: the components that have these expectations.
PerTerm<double> components_of(const StudyDesign& design, const PerTerm<double>& mean_squares);

} // namespace assay::stats
