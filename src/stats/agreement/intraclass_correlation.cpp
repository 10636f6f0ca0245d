#include <boost/math/distributions/fisher_f.hpp>
#include <stats/agreement/intraclass_correlation.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace assay::stats {
namespace {

using FDistribution = boost::math::fisher_f_distribution<double>;

double upper_f(double df1, double df2) {
    return boost::math::quantile(boost::math::complement(FDistribution(df1, df2), 0.025));
}

// Unit by rater, each cell the mean of what it holds.
struct Table {
    std::size_t units;
    std::size_t raters;
    std::vector<double> cells;
    double at(std::size_t unit, std::size_t rater) const { return cells[unit * raters + rater]; }
};

struct MeanSquares {
    double n, k;
    double between, raters, residual, within;
};

std::unexpected<NoFigure> not_complete() {
    return no_figure(
        "Not every interviewer rated every unit, and these forms compare raters who all rated the same. Use "
        "Krippendorff's alpha or the variance components, or have one set of candidates rated by all.");
}

Figure<Table> table_of(const Ratings& ratings, bool average_items) {
    const std::size_t items = average_items ? 1 : ratings.item.size();
    Table table{0, ratings.rater.size(), {}};
    // Pairs of target and item that occur, in the order of targets.
    std::vector<std::size_t> unit_of(ratings.target.size() * items, 0);
    const auto pair_of = [&](std::size_t row) {
        return ratings.target.at[row] * items + (average_items ? 0 : ratings.item.at[row]);
    };
    for (std::size_t row = 0; row < ratings.size(); ++row) unit_of[pair_of(row)] = 1;
    for (std::size_t& each : unit_of) each = each == 0 ? 0 : ++table.units;
    // Before there is a table: a sparse design's would be many times the size of its ratings.
    if (table.units * table.raters > ratings.size()) return not_complete();
    table.cells.assign(table.units * table.raters, 0);
    std::vector<std::uint32_t> counts(table.cells.size(), 0);
    for (std::size_t row = 0; row < ratings.size(); ++row) {
        const std::size_t cell = (unit_of[pair_of(row)] - 1) * table.raters + ratings.rater.at[row];
        table.cells[cell] += ratings.scores[row];
        ++counts[cell];
    }
    if (std::ranges::find(counts, 0U) != counts.end()) return not_complete();
    for (std::size_t cell = 0; cell < counts.size(); ++cell) table.cells[cell] /= counts[cell];
    return table;
}

// Sums of squared deviations, from means taken first: differences of large sums would lose digits.
MeanSquares mean_squares(const Table& table) {
    const auto n = static_cast<double>(table.units);
    const auto k = static_cast<double>(table.raters);
    std::vector<double> unit_means(table.units), rater_means(table.raters);
    double grand = 0;
    for (std::size_t unit = 0; unit < table.units; ++unit)
        for (std::size_t rater = 0; rater < table.raters; ++rater) {
            unit_means[unit] += table.at(unit, rater) / k;
            rater_means[rater] += table.at(unit, rater) / n;
            grand += table.at(unit, rater) / (n * k);
        }
    double between = 0, raters = 0, residual = 0, within = 0;
    for (const double mean : rater_means) raters += n * (mean - grand) * (mean - grand);
    for (std::size_t unit = 0; unit < table.units; ++unit) {
        between += k * (unit_means[unit] - grand) * (unit_means[unit] - grand);
        for (std::size_t rater = 0; rater < table.raters; ++rater) {
            const double apart = table.at(unit, rater) - unit_means[unit];
            const double left = apart - (rater_means[rater] - grand);
            within += apart * apart;
            residual += left * left;
        }
    }
    return {n, k, between / (n - 1), raters / (k - 1), residual / ((n - 1) * (k - 1)), within / (n * (k - 1))};
}

// What is left of rounding where there is no error at all.
bool is_nothing(double error, const MeanSquares& ms) { return error <= 1e-13 * (ms.between + ms.raters + ms.within); }

// One-way and consistency forms: `error` is W or E, and the limits come from F over or under its quantiles.
Figure<IntraclassCorrelation> by_f(const MeanSquares& ms, double error, double df2, bool is_mean) {
    if (is_nothing(error, ms))
        return no_figure("The raters differ in nothing but their candidates: there is no error to compare with.");
    IntraclassCorrelation figure{0, ms.between / error, ms.n - 1, df2, 0, {}};
    const double k = ms.k;
    figure.icc = is_mean ? (ms.between - error) / ms.between : (ms.between - error) / (ms.between + (k - 1) * error);
    figure.p = boost::math::cdf(boost::math::complement(FDistribution(figure.df1, df2), figure.f));
    const double low = figure.f / upper_f(figure.df1, df2);
    const double high = figure.f * upper_f(df2, figure.df1);
    figure.ci95 = is_mean ? Interval{1 - 1 / low, 1 - 1 / high}
                          : Interval{(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
    return figure;
}

double mean_of(double single, double k) { return single * k / (1 + single * (k - 1)); }

Figure<IntraclassCorrelation> absolute_agreement(const MeanSquares& ms, bool is_mean) {
    const auto [n, k, r, c, e, w] = ms;
    if (is_nothing(e, ms))
        return no_figure("The raters differ in nothing but their candidates and their severity: there is no error to "
                         "compare with.");
    IntraclassCorrelation figure{0, r / e, n - 1, (n - 1) * (k - 1), 0, {}};
    const double single = (r - e) / (r + (k - 1) * e + k * (c - e) / n);
    figure.icc = is_mean ? (r - e) / (r + (c - e) / n) : single;
    figure.p = boost::math::cdf(boost::math::complement(FDistribution(figure.df1, figure.df2), figure.f));
    const double f_raters = c / e;
    const double a = k * single * f_raters;
    const double b = n * (1 + (k - 1) * single) - k * single;
    const double degrees = (k - 1) * (n - 1) * (a + b) * (a + b) / ((n - 1) * a * a + b * b);
    if (degrees < 0.05) {
        figure.ci95 =
            no_figure("The interval has hardly a twentieth of a degree of freedom: too few ratings agree in too "
                      "little for it to mean anything.");
        return figure;
    }
    const double above = upper_f(n - 1, degrees);
    const double below = upper_f(degrees, n - 1);
    const double spread = k * c + (k * n - k - n) * e;
    Interval limits{n * (r - above * e) / (above * spread + n * r), n * (below * r - e) / (spread + n * below * r)};
    figure.ci95 = is_mean ? Interval{mean_of(limits.low, k), mean_of(limits.high, k)} : limits;
    return figure;
}

} // namespace

Figure<IntraclassCorrelations> intraclass_correlations(const Ratings& ratings, const IntraclassOptions& options) {
    if (ratings.rater.size() < 2) return no_figure("One interviewer gave all ratings: agreement needs two or more.");
    const auto table = table_of(ratings, options.average_items);
    if (!table) return std::unexpected(table.error());
    if (table->units < 2) return no_figure("One unit was rated: these forms compare two candidates or more.");
    if (std::ranges::adjacent_find(table->cells, std::not_equal_to<>()) == table->cells.end())
        return no_figure("All ratings are the same: nothing varies that could agree.");
    const MeanSquares ms = mean_squares(*table);
    if (is_nothing(ms.between, ms))
        return no_figure("All candidates have the same mean: the forms that divide by what candidates differ in have "
                         "nothing to divide by.");
    const double one_way = ms.n * (ms.k - 1);
    const double two_way = (ms.n - 1) * (ms.k - 1);
    return IntraclassCorrelations{table->units,
                                  table->raters,
                                  by_f(ms, ms.within, one_way, false),
                                  absolute_agreement(ms, false),
                                  by_f(ms, ms.residual, two_way, false),
                                  by_f(ms, ms.within, one_way, true),
                                  absolute_agreement(ms, true),
                                  by_f(ms, ms.residual, two_way, true)};
}

} // namespace assay::stats
