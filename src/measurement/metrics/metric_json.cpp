#include <measurement/counts_json.hpp>
#include <measurement/figure_json.hpp>
#include <measurement/metrics/metric_figures.hpp>

#include <array>
#include <functional>

namespace assay::measurement {
namespace {

constexpr std::size_t most_labels_shown = 100;
constexpr std::array<std::string_view, 4> task_names = {"classification", "regression", "ranking", "ordinal"};

// Names with a point stand within an object of the first part: neighbours with the same one share it.
class NestedNames {
  public:
    explicit NestedNames(FigureJson& json) : json_(json) {}

    std::string_view enter(std::string_view name) {
        const std::size_t point = name.find('.');
        const std::string_view outer = point == std::string_view::npos ? "" : name.substr(0, point);
        if (outer != open_) {
            leave();
            if (!outer.empty()) json_.object(outer);
            open_ = outer;
        }
        return outer.empty() ? name : name.substr(point + 1);
    }
    void leave() {
        if (!open_.empty()) json_.close();
        open_.clear();
    }

  private:
    FigureJson& json_;
    std::string open_;
};

using WriteFigure = std::function<void(std::string_view name, const stats::MeasuredFigure& figure)>;

void add_groups(FigureJson& json, const std::vector<MetricGroup>& groups, const WriteFigure& write) {
    NestedNames names(json);
    for (const MetricGroup& group : groups) {
        if (group.figures)
            for (const stats::MeasuredFigure& each : *group.figures) write(names.enter(each.name), each);
        else
            for (const std::string& name : group.names) json.none(names.enter(name), group.figures.error().reason);
    }
    names.leave();
}

void add_counts(FigureJson& json, const MetricFigures& figures) {
    open_counts(json, {figures.rows, figures.rows, 0, figures.rows});
    if (figures.task == MetricTask::classification) json.count("labels", figures.labels.size());
    if (figures.task == MetricTask::ordinal) json.count("levels", figures.labels.size());
    if (figures.task == MetricTask::ranking) json.count("queries", figures.queries);
    json.close().text("task", task_names[static_cast<std::size_t>(figures.task)]);
    json.object("bootstrap").count("resamples", figures.bootstrap.resamples);
    json.count("seed", figures.bootstrap.seed).close();
}

void add_matrix(FigureJson& json, const MetricFigures& figures) {
    const std::size_t labels = figures.labels.size();
    std::vector<std::size_t> counts(labels * labels);
    for (std::size_t cell = 0; cell < figures.table->cells.size(); ++cell) {
        const auto& [truth, predicted] = figures.table->cells[cell];
        counts[truth * labels + predicted] = figures.table->counts[cell];
    }
    json.list("confusion_matrix");
    for (std::size_t truth = 0; truth < labels; ++truth) {
        json.list();
        for (std::size_t predicted = 0; predicted < labels; ++predicted)
            json.count({}, counts[truth * labels + predicted]);
        json.close();
    }
    json.close();
}

void add_labels(FigureJson& json, const MetricFigures& figures) {
    const std::string_view name = figures.task == MetricTask::ordinal ? "levels" : "labels";
    if (figures.labels.size() > most_labels_shown) {
        constexpr std::string_view reason = "There are more than 100 labels: too many to list.";
        json.none(name, reason).none("confusion_matrix", reason).none("per_label", reason);
        return;
    }
    json.list(name);
    for (const std::string& each : figures.labels) json.text({}, each);
    json.close();
    if (figures.positive) json.text("positive", *figures.positive);
    add_matrix(json, figures);
    const auto scores = stats::label_scores(*figures.table);
    json.list("per_label");
    for (std::size_t label = 0; label < scores.size(); ++label) {
        json.object().text("label", figures.labels[label]).number("precision", scores[label].precision);
        json.number("recall", scores[label].recall).number("f1", scores[label].f1);
        json.number("support", scores[label].truth).number("predicted", scores[label].predicted).close();
    }
    json.close();
}

} // namespace

std::string metric_json(const MetricFigures& figures) {
    FigureJson json;
    add_counts(json, figures);
    add_groups(json, figures.groups,
               [&json](std::string_view name, const stats::MeasuredFigure& each) { json.figure(name, each.value); });
    if (figures.table) add_labels(json, figures);
    json.object("ci95");
    add_groups(json, figures.groups,
               [&json](std::string_view name, const stats::MeasuredFigure& each) { json.figure(name, each.ci95); });
    json.close().list("notes");
    for (const PredictionNote& each : figures.notes) json.text({}, each.text);
    json.close();
    return std::move(json).finish();
}

} // namespace assay::measurement
