// How often raters simply said the same, and Fleiss' kappa level by level.
#pragma once

#include <stats/agreement/chance_corrected.hpp>
#include <stats/agreement/rating_units.hpp>
#include <stats/figure.hpp>

#include <vector>

namespace assay::stats {

struct ExactAgreement {
    double units = 0; // share of the units with two ratings or more in which all ratings are the same
    double pairs = 0; // share of all pairs of ratings within units that are the same
};

// Over the n' units with two ratings or more, r_uk of m_u at level k:
//   units = share of those with r_uk = m_u for some k
//   pairs = sum_uk r_uk (r_uk - 1) / sum_u m_u (m_u - 1), so that a unit counts by its pairs (the unweighted pa of
//           chance_corrected.hpp counts each unit once)
// Both in [0, 1] and not corrected for chance (Fleiss 1971; as proportions of agreement Gwet 2014, ch. 2). Any number
// of levels. Refused: no unit with two ratings. Time: a sort of the units.
Figure<ExactAgreement> exact_agreement(const RatingUnits& units);

// For each level j Fleiss' kappa of "j, or another one" with its error and interval, as chance_corrected has them.
// Where all n units have m ratings that is kappa_j = 1 - sum_u r_uj (m - r_uj) / (n m (m - 1) p_j (1 - p_j)), p_j the
// share of level j (Fleiss 1971). A level is refused where nobody or everybody used it, and as chance_corrected
// refuses. Time linear in ratings x levels.
std::vector<Figure<ChanceCorrected>> fleiss_by_level(const RatingUnits& units);

} // namespace assay::stats
