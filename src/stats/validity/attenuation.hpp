// What error of measurement hides: a correlation as it would be without error in the outcomes, or on both sides.
#pragma once

#include <stats/validity/correlation.hpp>

namespace assay::stats {

// r / sqrt(ryy) (Spearman 1904): the operational validity, since whoever hires has forecasts with their error but wants
// true outcomes. Limits of the interval are corrected in the same way, the reliability taken as known without error.
// Refused: a reliability not in (0, 1], an estimate beyond 1.
Figure<Correlation> correct_for_criterion(const Correlation& observed, double criterion_reliability);

// r / sqrt(rxx ryy) (Spearman 1904), for theory: no forecast is ever without error. Limits and refusals as above.
Figure<Correlation> correct_for_both(const Correlation& observed, double predictor_reliability,
                                     double criterion_reliability);

} // namespace assay::stats
