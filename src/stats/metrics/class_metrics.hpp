// How well probabilities of several classes tell each from the others.
#pragma once

#include <stats/metrics/measured_figure.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace assay::stats {

struct ClassProbabilities {
    std::size_t classes = 0;
    std::vector<std::uint32_t> truth;  // of each case its class
    std::vector<double> probabilities; // of each case one for each class, case after case
};

// The first case whose probabilities are none: not in [0, 1], or adding up to less than 0.999 or more than 1.001.
std::optional<NoFigure> why_no_probabilities(const ClassProbabilities& cases);

// As scikit-learn defines them:
//   roc_auc_ovr the mean over classes of the area of that class against all others (roc_auc_score, multi_class='ovr');
//   log_loss the mean of -log of the probability given to the true class, probabilities kept 2.2e-16 off 0 and 1 and
//   then divided by their sum.
// Intervals by bootstrap over cases. Refused: no case, a probability not in [0, 1], a case whose probabilities add up
// to less than 0.999 or more than 1.001; roc_auc_ovr where a class is never true, or is all that is. Domain: as many
// probabilities as cases x classes, each class below `classes` (std::invalid_argument: a bug of the caller). Time: a
// sort for each class, and resamples x cases x classes.
Figure<MeasuredFigures> class_metrics(const ClassProbabilities& cases, const BootstrapOptions& options = {});

} // namespace assay::stats
