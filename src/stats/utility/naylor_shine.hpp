// How far above all applicants the selected are.
#pragma once

#include <stats/figure.hpp>

namespace assay::stats {

// The predictor above which a share `selection_ratio` of a standard normal lies. Domain: 0 < selection_ratio < 1.
double selection_cutoff(double selection_ratio);

// phi(cutoff) / SR, in standard deviations of all applicants: the mean predictor of the selected when the highest are
// taken of very many (Naylor and Shine 1965). Their mean criterion is validity times that. 0 where all are selected.
// Domain: 0 < selection_ratio <= 1. Refused: anything else.
Figure<double> mean_z_selected(double selection_ratio);

} // namespace assay::stats
