// By how much logits must shift for an expected score.
#pragma once

#include <functional>

namespace assay::stats::facets {

struct ScoreAt {
    double score = 0, variance = 0;
};

// The shift, of at most 40 logits either way, at which `score_at` gives the score that is wanted. Domain: the score
// rises with the shift, the variance is its slope and above 0.
double shift_to(double wanted, const std::function<ScoreAt(double)>& score_at);

} // namespace assay::stats::facets
