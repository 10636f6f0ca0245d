#include <stats/metrics/ordinal_metrics.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace assay::stats {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

constexpr std::string_view one_level = "All is one level, true and predicted: luck alone would agree as well.";
constexpr FigureName names[] = {
    {"quadratic_weighted_kappa", one_level},
    {"linear_weighted_kappa", one_level},
    {"cohen_kappa", one_level},
    {"accuracy"},
    {"within_one"},
    {"mae"},
    {"spearman", "All true levels, or all predicted ones, are the same: nothing varies that could go together."}};

// Sums over cells of what was observed.
struct Observed {
    double quadratic = 0, linear = 0, different = 0, within = 0, distance = 0;
};

Observed observed_in(const ConfusionTable& table, std::span<const double> levels,
                     std::span<const std::uint32_t> times) {
    Observed sums;
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
        const auto [truth, predicted] = table.cells[cell];
        const double steps = std::abs(static_cast<double>(truth) - static_cast<double>(predicted));
        const double apart = std::abs(levels[truth] - levels[predicted]);
        const double count = times[cell];
        sums.quadratic += count * steps * steps;
        sums.linear += count * steps;
        sums.different += count * (truth != predicted);
        sums.within += count * (apart <= 1 + 1e-9); // 2.2 - 1.2 is more than 1 in binary
        sums.distance += count * apart;
    }
    return sums;
}

// Sums over pairs of levels of w_ij t_i p_j.
struct Expected {
    double quadratic = 0, linear = 0, different = 0;
};

Expected expected_of(const LabelTotals& totals) {
    const double n = totals.cases;
    Expected sums{0, 0, n * n};
    double true_sum = 0, true_squares = 0, predicted_sum = 0, predicted_squares = 0; // of places
    double true_below = 0, predicted_below = 0;
    for (std::size_t level = 0; level < totals.truth.size(); ++level) {
        const double place = static_cast<double>(level) - static_cast<double>(totals.truth.size()) / 2;
        const double truth = totals.truth[level], predicted = totals.predicted[level];
        sums.different -= truth * predicted;
        true_sum += place * truth;
        true_squares += place * place * truth;
        predicted_sum += place * predicted;
        predicted_squares += place * place * predicted;
        true_below += truth;
        predicted_below += predicted;
        // Each step between two levels is taken by the pairs that lie on its two sides.
        sums.linear += true_below * (n - predicted_below) + (n - true_below) * predicted_below;
    }
    sums.quadratic = n * (true_squares + predicted_squares) - 2 * true_sum * predicted_sum;
    return sums;
}

// Midranks less their mean, of as many cases at each level.
std::vector<double> centred_ranks(const std::vector<double>& counts, double n) {
    std::vector<double> ranks;
    double below = 0;
    for (const double count : counts) {
        ranks.push_back(below + count / 2 - n / 2);
        below += count;
    }
    return ranks;
}

double spearman(const ConfusionTable& table, const LabelTotals& totals, std::span<const std::uint32_t> times) {
    const std::vector<double> truth = centred_ranks(totals.truth, totals.cases);
    const std::vector<double> predicted = centred_ranks(totals.predicted, totals.cases);
    double together = 0, true_squares = 0, predicted_squares = 0;
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
        const double x = truth[table.cells[cell].truth], y = predicted[table.cells[cell].predicted];
        together += times[cell] * x * y;
        true_squares += times[cell] * x * x;
        predicted_squares += times[cell] * y * y;
    }
    const double spreads = true_squares * predicted_squares;
    return spreads > 0 ? together / std::sqrt(spreads) : none;
}

} // namespace

Figure<MeasuredFigures> ordinal_metrics(const ConfusionTable& table, std::span<const double> levels,
                                        const BootstrapOptions& options) {
    if (levels.size() != table.labels) throw std::invalid_argument("Each label of the table needs its level.");
    if (table.cells.empty()) return no_figure("There is no case to score.");
    const auto figures_of = [&table, levels](std::span<const std::uint32_t> times, std::span<double> figures) {
        const LabelTotals totals = totals_of(table, times);
        const Observed observed = observed_in(table, levels, times);
        const Expected expected = expected_of(totals);
        const double n = totals.cases;
        // Exactly 0 where all is one level; the quadratic sum might be left with a little of rounding.
        const double varies = expected.linear > 0 ? n : none;
        const double values[] = {1 - varies * observed.quadratic / expected.quadratic,
                                 1 - varies * observed.linear / expected.linear,
                                 1 - varies * observed.different / expected.different,
                                 totals.right / n,
                                 observed.within / n,
                                 observed.distance / n,
                                 spearman(table, totals, times)};
        for (std::size_t at = 0; at < figures.size(); ++at) figures[at] = values[at];
    };
    return measured(names, {table.cell_of_case, table.cells.size()}, figures_of, options);
}

} // namespace assay::stats
