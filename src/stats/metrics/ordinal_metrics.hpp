// How well levels in order were predicted: near misses count less than far ones.
#pragma once

#include <stats/metrics/confusion_table.hpp>
#include <stats/metrics/measured_figure.hpp>

namespace assay::stats {

// With i and j the places of true and predicted level on the scale, v their values, n_ij the table, t and p its
// margins:
//   quadratic_weighted_kappa, linear_weighted_kappa 1 - n sum w_ij n_ij / sum w_ij t_i p_j, w = (i - j)^2, |i - j|
//   (Cohen 1968; scikit-learn's cohen_kappa_score over the same labels); cohen_kappa the same with w = [i != j];
//   accuracy; within_one the share with |v_i - v_j| <= 1; mae the mean of |v_i - v_j|; spearman of midranks.
// `levels`: the values, rising; as many as the table has labels (std::invalid_argument: a bug of the caller). Levels
// that nobody used count for the places. Refused: no case; kappas where all is one level; spearman where truth or
// predictions are. Time: a sort, and resamples x (cases + levels).
Figure<MeasuredFigures> ordinal_metrics(const ConfusionTable& table, std::span<const double> levels,
                                        const BootstrapOptions& options = {});

} // namespace assay::stats
