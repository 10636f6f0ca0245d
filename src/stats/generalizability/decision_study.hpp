// How far results could be relied on with other numbers of raters and items: the D-study.
#pragma once

#include <stats/generalizability/study_design.hpp>

#include <cstddef>
#include <vector>

namespace assay::stats {

// For the nest rater-in-item, `raters` counts those of each item; for item-in-rater, `items` those of each rater.
struct Numbers {
    std::size_t raters = 1;
    std::size_t items = 1;
};

// Errors in scores squared. `relative` is E rho^2, for the order of candidates; `absolute` is Phi, for a threshold.
struct Reliance {
    double relative_error = 0;
    double absolute_error = 0;
    double relative = 0;
    double absolute = 0;
};

// What a component adds to each error, a part of it: 1 over the numbers of the facets that it is drawn anew for.
struct ErrorShares {
    PerTerm<double> relative = {};
    PerTerm<double> absolute = {};
};

// With n'_r raters and n'_i items a component's part of the absolute error is 1 / (n'_r [has raters] n'_i [has items]),
// and the same of the relative error where it has the target, else 0; the target's own component is no error and has 0
// in both. In a nest the nested facet is within the other one: rater-in-item has items too (Brennan 2001, ch. 3 and 4).
// Domain: numbers from 1 on. Without a unit: they multiply components, which are scores squared.
ErrorShares error_shares(Nesting design, const Numbers& numbers);

// Empty where the design's components suffice for a D-study; else why not: a component that it needs is counted within
// another one, or nothing but candidates varies.
std::string why_no_decision_study(const StudyDesign& design);

// Brennan (2001, ch. 4), each component divided by the numbers of the facets it is drawn anew for:
//   relative error = sum of those with the target, absolute error = sum of all but the target's own,
//   E rho^2 = target / (target + relative error), Phi = target / (target + absolute error).
// Components below 0 count as 0. Domain: numbers from 1 on, a design with a D-study. Refused: other numbers than 1 of a
// facet that the ratings hold one level of; neither target nor error.
Figure<Reliance> reliance(const StudyDesign& design, const PerTerm<double>& components, const Numbers& numbers);

enum class Coefficient : std::uint8_t { relative, absolute };
enum class Facing : std::uint8_t { raters, items };

// The least number of raters (or items), the other number held, with which the coefficient reaches `goal`. Domain: 0 <
// goal < 1. Refused: one level of that facet, a goal that no number reaches (the sentence says what is reached).
Figure<std::size_t> needed(const StudyDesign& design, const PerTerm<double>& components, const Numbers& numbers,
                           Facing facing, Coefficient coefficient, double goal);

} // namespace assay::stats
