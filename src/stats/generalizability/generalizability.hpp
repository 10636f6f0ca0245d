// Everything a file of ratings says of its generalizability.
#pragma once

#include <stats/generalizability/balanced_components.hpp>
#include <stats/generalizability/coefficient_intervals.hpp>
#include <stats/generalizability/likelihood/restricted_components.hpp>

#include <optional>

namespace assay::stats {

struct GeneralizabilityOptions {
    std::optional<Nesting> design = {};   // found in the ratings
    std::vector<std::size_t> raters = {}; // of the D-study; 1 to 4 where empty, 1 where the ratings hold one
    std::vector<std::size_t> items = {};  // 1 and as many as the ratings have (of each rater, where nested)
    double goal = 0.8;                    // coefficient to reach
    unsigned threads = 0;
};

struct Decision {
    Numbers numbers;
    Figure<Reliance> reliance;
    Figure<RelianceIntervals> intervals;
};

// How many of one facet bring each coefficient to the goal, the other number held.
struct Need {
    std::size_t held = 1;
    Figure<std::size_t> relative;
    Figure<std::size_t> absolute;
};

struct DecisionStudy {
    std::vector<Decision> decisions = {};
    std::vector<Need> raters = {}; // by numbers of items
    std::vector<Need> items = {};  // by numbers of raters
    // 95 % intervals of each component's share of the variance of one rating, components below 0 as 0.
    Figure<PerTerm<Interval>> shares = no_figure("Not computed.");
};

// What the D-study stands on: the first of these that can be had.
enum class Estimator : std::uint8_t { mean_squares, restricted, moments };

struct Generalizability {
    StudyDesign design; // without its levels
    Figure<PerTerm<double>> balanced;
    Figure<RestrictedComponents> restricted;
    Figure<Estimator> estimator;
    Figure<PerTerm<double>> basis; // its components, unclipped; of moments, MINQUE(0), there are no intervals
    Figure<DecisionStudy> study;
    std::vector<std::string> notes = {}; // sentences on what was assumed or set to 0
};

// Refused: what `study_design` refuses, scores that are all the same.
Figure<Generalizability> generalizability(const Ratings& ratings, const GeneralizabilityOptions& options = {});

} // namespace assay::stats
