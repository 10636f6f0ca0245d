#include <measurement/metrics/metric_figures.hpp>
#include <stats/metrics/ordinal_metrics.hpp>

#include <fmt/format.h>

namespace assay::measurement {
namespace {

using stats::Figure;
using stats::MeasuredFigures;

template <class Cases, class Measure>
Figure<MeasuredFigures> measured_if(const Figure<Cases>& cases, const Measure& measure,
                                    const stats::BootstrapOptions& bootstrap) {
    if (!cases) return std::unexpected(cases.error());
    return measure(*cases, bootstrap);
}

void add_probabilities(const LabelledCases& cases, const stats::BootstrapOptions& bootstrap, MetricFigures& into) {
    auto of_positive = measured_if(cases.scored, stats::probability_metrics, bootstrap);
    if (!cases.classes) {
        into.groups.push_back({{"roc_auc", "average_precision", "log_loss", "brier"}, std::move(of_positive)});
        return;
    }
    into.groups.push_back({{"roc_auc", "average_precision", "brier"}, std::move(of_positive)});
    into.groups.push_back({{"roc_auc_ovr", "log_loss"}, measured_if(*cases.classes, stats::class_metrics, bootstrap)});
}

Result<void> add_classification(JoinedRows& rows, const MetricOptions& options, MetricFigures& into) {
    auto cases = labelled_cases(rows, options.cases);
    if (!cases) return pass_on(cases);
    const stats::BootstrapOptions& bootstrap = options.ranking.bootstrap;
    into.labels = cases->labels;
    if (cases->positive) into.positive = cases->labels[*cases->positive];
    into.table = stats::confusion_table(cases->pairs, into.labels.size());
    into.groups.push_back({{}, stats::label_metrics(*into.table, bootstrap, cases->positive)});
    add_probabilities(*cases, bootstrap, into);
    return {};
}

Result<void> add_ordinal(JoinedRows& rows, const MetricOptions& options, MetricFigures& into) {
    const auto cases = level_cases(rows, options.cases);
    if (!cases) return pass_on(cases);
    for (const double level : cases->levels) into.labels.push_back(fmt::format("{}", level));
    into.table = stats::confusion_table(cases->pairs, into.labels.size());
    into.groups.push_back({{}, stats::ordinal_metrics(*into.table, cases->levels, options.ranking.bootstrap)});
    return {};
}

Result<void> add_ranking(JoinedRows& rows, const MetricOptions& options, MetricFigures& into) {
    auto figures = stats::ranking_metrics(ranked_items(rows), options.ranking);
    if (!figures)
        return refuse(Fault::malformed, "predictions/ranking",
                      fmt::format("{}: {}", rows.truth.file, figures.error().reason));
    into.queries = std::max<std::size_t>(1, rows.names.queries.names().size());
    into.groups.push_back({{}, std::move(figures)});
    return {};
}

} // namespace

Result<MetricFigures> metric_figures(const PredictionSource& truth, const std::optional<PredictionSource>& predictions,
                                     const MetricOptions& options) {
    auto rows = joined_rows(truth, predictions, {options.task, options.columns});
    if (!rows) return pass_on(rows);
    MetricFigures figures;
    figures.task = options.task;
    figures.rows = rows->row.size();
    figures.bootstrap = options.ranking.bootstrap;
    Result<void> added;
    if (options.task == MetricTask::classification) added = add_classification(*rows, options, figures);
    if (options.task == MetricTask::ordinal) added = add_ordinal(*rows, options, figures);
    if (options.task == MetricTask::ranking) added = add_ranking(*rows, options, figures);
    if (options.task == MetricTask::regression)
        figures.groups.push_back({{}, stats::regression_metrics(number_cases(*rows), options.ranking.bootstrap)});
    if (!added) return pass_on(added);
    figures.notes = std::move(rows->notes);
    return figures;
}

} // namespace assay::measurement
