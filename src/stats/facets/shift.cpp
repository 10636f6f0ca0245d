#include <stats/facets/shift.hpp>

#include <cmath>

namespace assay::stats::facets {

// Newton's steps where they stay within what is known, else to its middle; what counts as no step grows, so it ends.
double shift_to(double wanted, const std::function<ScoreAt(double)>& score_at) {
    double low = -40;
    double high = 40;
    double shift = 0;
    double step = 1;
    for (double least = 1e-13; std::abs(step) > least; least *= 1.2) {
        const ScoreAt at = score_at(shift);
        (at.score < wanted ? low : high) = shift;
        step = (wanted - at.score) / at.variance;
        if (shift + step <= low || shift + step >= high) step = (low + high) / 2 - shift;
        shift += step;
    }
    return shift;
}

} // namespace assay::stats::facets
