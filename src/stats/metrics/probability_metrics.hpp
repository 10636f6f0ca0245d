// How well scores tell one class from the other, and how near they lie to the truth where they are probabilities.
#pragma once

#include <stats/metrics/measured_figure.hpp>

#include <span>

namespace assay::stats {

struct ScoredCase {
    bool is_positive = false;
    double score = 0; // the higher, the likelier positive
};

// As scikit-learn defines them:
//   roc_auc the share of pairs of a positive and a negative case that are in order, ties half (Hanley and McNeil 1982);
//   average_precision sum over falling thresholds of (recall - recall before) x precision, equal scores together, no
//   interpolation;
//   log_loss the mean of -log of the probability given to what came true, scores kept 2.2e-16 off 0 and 1;
//   brier the mean of (score - [positive])^2.
// Intervals by bootstrap over cases. Refused: no case, a score that is no finite number; roc_auc without both classes;
// average_precision without a positive case; log_loss and brier where a score is not in [0, 1]. Time: a sort, and
// resamples x cases.
Figure<MeasuredFigures> probability_metrics(std::span<const ScoredCase> cases, const BootstrapOptions& options = {});

} // namespace assay::stats
