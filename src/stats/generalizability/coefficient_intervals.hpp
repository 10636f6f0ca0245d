// Intervals of E rho^2 and Phi.
#pragma once

#include <stats/generalizability/decision_study.hpp>

namespace assay::stats {

// Mean squares that components come from, as if drawn by chi-square: value * chi-square(degrees) / degrees.
struct DrawnSquares {
    PerTerm<double> values = {};
    PerTerm<double> degrees = {};
};

// Where no mean squares are at hand: those that the components would have with the average numbers of ratings, their
// degrees by Satterthwaite (1946): 2 value^2 / variance, from the covariance of the components. At least 1 degree.
DrawnSquares matched_squares(const StudyDesign& design, const PerTerm<double>& components,
                             const PerTerm<PerTerm<double>>& covariance);

struct RelianceIntervals {
    Interval relative;
    Interval absolute;
};

inline constexpr std::size_t interval_draws = 10'000;
inline constexpr std::uint64_t interval_seed = 1;

// 95 % generalised intervals (Weerahandi 1993; for studies of measurement Burdick, Borror and Montgomery 2005): each
// mean square drawn as value * degrees / chi-square(degrees), components and coefficients computed from the draws,
// percentiles 2.5 and 97.5 of `interval_draws`. Equal to Feldt's exact interval (1965) for one facet, but for the
// drawing.
class CoefficientIntervals {
  public:
    CoefficientIntervals(const StudyDesign& design, const DrawnSquares& squares);
    RelianceIntervals at(const StudyDesign& design, const Numbers& numbers) const;
    // Of each component's share of the variance of one rating, components below 0 as 0.
    PerTerm<Interval> shares() const;

  private:
    std::vector<PerTerm<double>> drawn_; // components
};

} // namespace assay::stats
