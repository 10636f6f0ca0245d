#include <measurement/metrics/metric_figures.hpp>
#include <stats/metrics/ordinal_metrics.hpp>

#include <fmt/format.h>

namespace assay::measurement {
namespace {

using stats::Figure;
using stats::MeasuredFigures;

Figure<MeasuredFigures> of_probabilities(const Figure<std::vector<stats::ScoredCase>>& cases,
                                         const stats::BootstrapOptions& bootstrap) {
    if (!cases) return std::unexpected(cases.error());
    return stats::probability_metrics(*cases, bootstrap);
}

Result<void> add_classification(JoinedRows& rows, const MetricOptions& options, MetricFigures& into) {
    auto cases = labelled_cases(rows, options.cases);
    if (!cases) return pass_on(cases);
    into.labels = std::move(cases->labels);
    into.positive = cases->positive;
    into.table = stats::confusion_table(cases->pairs, into.labels.size());
    into.groups.push_back({{}, stats::label_metrics(*into.table, options.ranking.bootstrap)});
    into.groups.push_back({{"roc_auc", "average_precision", "log_loss", "brier"},
                           of_probabilities(cases->scored, options.ranking.bootstrap)});
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
    if (!figures) return refuse(Fault::malformed, "predictions/ranking", figures.error().reason);
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
