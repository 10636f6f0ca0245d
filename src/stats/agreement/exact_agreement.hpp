// How often raters simply said the same, and Fleiss' kappa level by level.
#pragma once

#include <stats/agreement/rating_units.hpp>
#include <stats/figure.hpp>

#include <vector>

namespace assay::stats {

struct ExactAgreement {
    double units = 0; // share of the units with two ratings or more in which all ratings are the same
    double pairs = 0; // share of all pairs of ratings within units that are the same
};

// Refused: no unit with two ratings.
Figure<ExactAgreement> exact_agreement(const RatingUnits& units);

// For each level j: kappa_j = 1 - sum_u r_uj (m - r_uj) / (n m (m - 1) p_j (1 - p_j)), where all n units have m ratings
// and p_j is the share of level j (Fleiss 1971). A level is refused where nobody or everybody used it; all are where
// units have different numbers of ratings.
std::vector<Figure<double>> fleiss_by_level(const RatingUnits& units);

} // namespace assay::stats
