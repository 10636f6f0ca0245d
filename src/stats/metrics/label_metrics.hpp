// How well labels were predicted, as scikit-learn's metrics of classification define it.
#pragma once

#include <stats/metrics/confusion_table.hpp>
#include <stats/metrics/measured_figure.hpp>

#include <cstdint>
#include <optional>

namespace assay::stats {

// Of one label k: t_k true cases, p_k predicted, d_k both.
struct LabelScore {
    double precision = 0; // d_k / p_k; 0 where it was never predicted
    double recall = 0;    // d_k / t_k; 0 where it was never true
    double f1 = 0;        // 2 d_k / (t_k + p_k)
    double truth = 0;
    double predicted = 0;
};

// In the order of labels.
std::vector<LabelScore> label_scores(const ConfusionTable& table);

// Over n cases, d of them right:
//   accuracy d / n; balanced_accuracy the mean recall of labels that are true somewhere;
//   macro.{precision, recall, f1} means over labels that are true or predicted somewhere; micro.* from the sums of all
//   labels (all three the accuracy); weighted.* means weighted by t_k;
//   mcc (n d - sum t p) / sqrt((n^2 - sum t^2)(n^2 - sum p^2)) (Matthews 1975, Gorodkin 2004), 0 where that divides by
//   nothing, as scikit-learn has it; cohen_kappa (n d - sum t p) / (n^2 - sum t p) (Cohen 1960).
//   precision, recall, f1 of the positive label, where one is named.
// Intervals by bootstrap over cases; a resample averages over the labels that it holds. Refused: no case; cohen_kappa
// where one label is all that is true and predicted. Time: a sort, and resamples x (cases + labels).
Figure<MeasuredFigures> label_metrics(const ConfusionTable& table, const BootstrapOptions& options = {},
                                      std::optional<std::uint32_t> positive = std::nullopt);

} // namespace assay::stats
