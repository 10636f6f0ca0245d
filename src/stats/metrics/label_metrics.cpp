#include <stats/metrics/label_metrics.hpp>

#include <cmath>
#include <limits>

namespace assay::stats {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

constexpr FigureName names[] = {
    {"accuracy"},
    {"balanced_accuracy"},
    {"macro.precision"},
    {"macro.recall"},
    {"macro.f1"},
    {"micro.precision"},
    {"micro.recall"},
    {"micro.f1"},
    {"weighted.precision"},
    {"weighted.recall"},
    {"weighted.f1"},
    {"mcc"},
    {"cohen_kappa", "One label is all that is true and all that was predicted: luck alone would agree as well."},
    {"precision"},
    {"recall"},
    {"f1"}};
constexpr std::size_t of_positive = 3; // the last of them

LabelScore score_of(const LabelTotals& totals, std::size_t label) {
    const double truth = totals.truth[label], predicted = totals.predicted[label], both = totals.both[label];
    LabelScore score{0, 0, 0, truth, predicted};
    if (predicted > 0) score.precision = both / predicted;
    if (truth > 0) score.recall = both / truth;
    if (truth + predicted > 0) score.f1 = 2 * both / (truth + predicted);
    return score;
}

struct Averages {
    double precision = 0, recall = 0, f1 = 0;
    void add(const LabelScore& score, double weight) {
        precision += weight * score.precision;
        recall += weight * score.recall;
        f1 += weight * score.f1;
    }
};

struct Chance {
    double together = 0, truth = 0, predicted = 0; // sums over labels of t p, t^2, p^2
};

Chance chance_of(const LabelTotals& totals) {
    Chance chance;
    for (std::size_t label = 0; label < totals.truth.size(); ++label) {
        chance.together += totals.truth[label] * totals.predicted[label];
        chance.truth += totals.truth[label] * totals.truth[label];
        chance.predicted += totals.predicted[label] * totals.predicted[label];
    }
    return chance;
}

void fill(const LabelTotals& totals, std::uint32_t positive, std::span<double> figures) {
    const double n = totals.cases;
    Averages macro, weighted;
    double seen = 0, true_labels = 0, recalls = 0;
    for (std::size_t label = 0; label < totals.truth.size(); ++label) {
        const LabelScore score = score_of(totals, label);
        seen += score.truth + score.predicted > 0 ? 1 : 0;
        true_labels += score.truth > 0 ? 1 : 0;
        recalls += score.recall;
        macro.add(score, 1);
        weighted.add(score, score.truth);
    }
    const double accuracy = totals.right / n;
    const Chance chance = chance_of(totals);
    const double beyond = n * totals.right - chance.together;
    const double spreads = (n * n - chance.truth) * (n * n - chance.predicted);
    const LabelScore one = score_of(totals, positive);
    const double values[] = {accuracy,
                             recalls / true_labels,
                             macro.precision / seen,
                             macro.recall / seen,
                             macro.f1 / seen,
                             accuracy,
                             accuracy,
                             accuracy,
                             weighted.precision / n,
                             weighted.recall / n,
                             weighted.f1 / n,
                             spreads > 0 ? beyond / std::sqrt(spreads) : 0,
                             n * n > chance.together ? beyond / (n * n - chance.together) : none,
                             one.precision,
                             one.recall,
                             one.f1};
    for (std::size_t at = 0; at < figures.size(); ++at) figures[at] = values[at];
}

} // namespace

std::vector<LabelScore> label_scores(const ConfusionTable& table) {
    const LabelTotals totals = totals_of(table, table.counts);
    std::vector<LabelScore> scores;
    for (std::size_t label = 0; label < table.labels; ++label) scores.push_back(score_of(totals, label));
    return scores;
}

Figure<MeasuredFigures> label_metrics(const ConfusionTable& table, const BootstrapOptions& options,
                                      std::optional<std::uint32_t> positive) {
    if (table.cells.empty()) return no_figure("There is no case to score.");
    const std::size_t count = std::size(names) - (positive ? 0 : of_positive);
    const auto figures_of = [&table, positive](std::span<const std::uint32_t> times, std::span<double> figures) {
        fill(totals_of(table, times), positive.value_or(0), figures);
    };
    return measured(std::span(names).first(count), {table.cell_of_case, table.cells.size()}, figures_of, options);
}

} // namespace assay::stats
