// `assay worksample score`: every metric of a task, as JSON and as a table to read.
#pragma once

#include <measurement/metrics/prediction_cases.hpp>
#include <stats/metrics/label_metrics.hpp>
#include <stats/metrics/measured_figure.hpp>

namespace assay::measurement {

struct MetricOptions {
    MetricTask task = MetricTask::classification;
    AskedColumns columns = {};
    CaseOptions cases = {};
    stats::ListMetricOptions ranking = {}; // its bootstrap is that of every task
};

// Figures that stand or fall together; the reason is of all of them.
struct MetricGroup {
    std::vector<std::string> names; // for where there are none
    stats::Figure<stats::MeasuredFigures> figures;
};

struct MetricFigures {
    MetricTask task = MetricTask::classification;
    std::size_t rows = 0;
    std::size_t queries = 0;         // of a ranking
    std::vector<std::string> labels; // of a classification, or levels of an ordinal task
    std::optional<std::string> positive;
    std::optional<stats::ConfusionTable> table; // over the labels
    std::vector<MetricGroup> groups;
    std::vector<PredictionNote> notes;
    stats::BootstrapOptions bootstrap; // of the intervals
};

// Refused as joined_rows and the cases of the task are.
Result<MetricFigures> metric_figures(const PredictionSource& truth, const std::optional<PredictionSource>& predictions,
                                     const MetricOptions& options);

// The object that docs/measurement/metrics.md describes.
std::string metric_json(const MetricFigures& figures);
// The figures in rows, the confusion matrix where it is small, and why some figures cannot be had.
std::string metric_table(const MetricFigures& figures);

} // namespace assay::measurement
