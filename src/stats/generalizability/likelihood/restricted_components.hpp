// Components of variance by restricted maximum likelihood, for any design.
#pragma once

#include <stats/generalizability/study_design.hpp>

#include <span>

namespace assay::stats {

// Terms that the design lacks keep 0.
struct RestrictedComponents {
    PerTerm<double> components = {};          // 0 or more
    PerTerm<PerTerm<double>> covariance = {}; // of the estimates: the inverse of the average information
    double log_likelihood = 0;
    std::size_t steps = 0;
};

struct Search {
    unsigned threads = 0;
    std::size_t most_steps = 100; // hard designs take tens
};

// Maximum of the restricted likelihood of score = mean + effects + residual, all normal and independent (Patterson and
// Thompson 1971), over components of 0 or more: Newton steps with the average information (Gilmour, Thompson and Cullis
// 1995) from MINQUE(0) (Rao 1971), halved until the likelihood rises; components at 0 whose slope points below stay
// there. A step is left out where the last one, by how far it was from its parabola, foretells a gain of 1e-8 of the
// log-likelihood or less, and how gains fall one of 5e-6 or less (in 60 simulations it was up to 1e-7); the last is not
// looked back on where it is to gain 5e-7. The log-likelihood holds all constants, as R's lme4 prints it. Scores in any
// unit, near 1 in size for exactness. Refused: too large a design (`MixedEquations`), scores that the effects explain
// without a residual, no maximum in 100 steps.
Figure<RestrictedComponents> restricted_components(const StudyDesign& design, std::span<const double> scores,
                                                   const Search& search = {});

// Whether the design's equations are small enough for that.
bool is_within_reach(const StudyDesign& design);

// MINQUE(0): components s that solve tr(M A_j M A_k) s = y'M A_j M y over the design's terms, M centring. Unbiased,
// unclipped; needs no iteration.
PerTerm<double> moment_components(const StudyDesign& design, std::span<const double> scores);

} // namespace assay::stats
