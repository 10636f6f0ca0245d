#include <boost/math/distributions/fisher_f.hpp>
#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/mean_squares.hpp>
#include <stats/agreement/sorted_rows.hpp>

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

// Unit by rater, each cell the mean of what it holds. Units are pairs of target and item that occur, in this order.
RatedCells cells_of(const Ratings& ratings, bool average_items) {
    std::vector<const Facet*> columns{&ratings.target};
    if (!average_items) columns.push_back(&ratings.item);
    columns.push_back(&ratings.rater);
    const std::vector<std::uint32_t> rows = sorted_rows(ratings.size(), columns);
    const std::span<const Facet* const> of_unit(columns.data(), columns.size() - 1);
    RatedCells of{0, ratings.rater.size(), {}};
    of.cells.reserve(rows.size());
    for (std::size_t place = 0; place < rows.size();) {
        const std::uint32_t row = rows[place];
        of.units += place == 0 || !is_same_place(of_unit, row, rows[place - 1]) ? 1 : 0;
        RatedCell cell{static_cast<std::uint32_t>(of.units - 1), ratings.rater.at[row], ratings.scores[row]};
        double count = 1;
        for (++place; place < rows.size() && is_same_place(columns, row, rows[place]); ++place, ++count)
            cell.score += ratings.scores[rows[place]];
        cell.score /= count;
        of.cells.push_back(cell);
    }
    return of;
}

// What is left of rounding where there is no error at all.
bool is_nothing(double error, double effects) { return error <= 1e-13 * effects; }

// One-way and consistency forms: `error` is within or residual; the limits come from F over or under its quantiles.
Figure<IntraclassCorrelation> by_f(const MeanSquare& units, const MeanSquare& error, double effects, bool is_mean) {
    if (error.degrees < 1)
        return no_figure("Units and raters cannot be told apart: too few interviewers rated the same candidates.");
    if (is_nothing(error.value, effects))
        return no_figure("The raters differ in nothing but their candidates: there is no error to compare with.");
    if (is_nothing(units.value, effects))
        return no_figure("All candidates have the same mean once their raters are allowed for: nothing varies.");
    const double k = units.size;
    const double e = error.value;
    IntraclassCorrelation figure{0, units.value / e, units.degrees, error.degrees, 0, {}};
    figure.icc = is_mean ? (units.value - e) / units.value : (units.value - e) / (units.value + (k - 1) * e);
    figure.p = boost::math::cdf(boost::math::complement(FDistribution(figure.df1, figure.df2), figure.f));
    const double low = figure.f / upper_f(figure.df1, figure.df2);
    const double high = figure.f * upper_f(figure.df2, figure.df1);
    figure.ci95 = is_mean ? Interval{1 - 1 / low, 1 - 1 / high}
                          : Interval{(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
    return figure;
}

double mean_of(double single, double k) { return single * k / (1 + single * (k - 1)); }

// Limits of the single form by Satterthwaite's degrees; of the mean by Spearman and Brown.
Figure<Interval> agreement_limits(const MeanSquares& ms, double single, bool is_mean) {
    const double r = ms.units.value, c = ms.raters.value, e = ms.residual.value;
    const double k = ms.units.size, n = ms.raters.size;
    const double a = k * single * c / e;
    const double b = n * (1 + (k - 1) * single) - k * single;
    const double degrees = (a + b) * (a + b) / (a * a / ms.raters.degrees + b * b / ms.residual.degrees);
    if (!(degrees >= 0.05))
        return no_figure("The interval has hardly a twentieth of a degree of freedom: too few ratings agree in too "
                         "little for it to mean anything.");
    const double above = upper_f(ms.units.degrees, degrees);
    const double below = upper_f(degrees, ms.units.degrees);
    const double spread = k * c + (k * n - k - n) * e;
    // Both quantiles exceed 1: where the lower limit's divisor is above 0, so is the upper one's.
    if (above * spread + n * r <= 0)
        return no_figure("The interval has no limits: there are too few ratings for each interviewer.");
    const Interval limits{n * (r - above * e) / (above * spread + n * r),
                          n * (below * r - e) / (spread + n * below * r)};
    if (!is_mean) return limits;
    if (1 + limits.low * (k - 1) <= 0)
        return no_figure("The interval of the mean has no lower limit: one rating may be worth less than nothing.");
    return Interval{mean_of(limits.low, k), mean_of(limits.high, k)};
}

Figure<IntraclassCorrelation> absolute_agreement(const MeanSquares& ms, double effects, bool is_mean) {
    if (ms.residual.degrees < 1)
        return no_figure("Units and raters cannot be told apart: too few interviewers rated the same candidates.");
    const double r = ms.units.value, c = ms.raters.value, e = ms.residual.value;
    const double k = ms.units.size, n = ms.raters.size;
    if (is_nothing(e, effects))
        return no_figure("The raters differ in nothing but their candidates and their severity: there is no error to "
                         "compare with.");
    const double whole = r + (k - 1) * e + k * (c - e) / n;
    const double of_mean = r + (c - e) / n;
    if (is_nothing(is_mean ? std::min(whole, of_mean) : whole, effects))
        return no_figure("The variances of candidates, raters and error add up to nothing: too few ratings.");
    IntraclassCorrelation figure{0, r / e, ms.units.degrees, ms.residual.degrees, 0, {}};
    figure.icc = is_mean ? (r - e) / of_mean : (r - e) / whole;
    figure.p = boost::math::cdf(boost::math::complement(FDistribution(figure.df1, figure.df2), figure.f));
    figure.ci95 = agreement_limits(ms, (r - e) / whole, is_mean);
    return figure;
}

Figure<IntraclassCorrelations> forms_of(const MeanSquares& ms, const RatedCells& of, bool is_complete) {
    const double effects = ms.between.value + ms.within.value + ms.raters.value;
    if (is_nothing(ms.between.value, effects))
        return no_figure("All candidates have the same mean: the forms that divide by what candidates differ in have "
                         "nothing to divide by.");
    return IntraclassCorrelations{of.units,
                                  of.raters,
                                  is_complete,
                                  ms.between.size,
                                  ms.units.size,
                                  by_f(ms.between, ms.within, effects, false),
                                  absolute_agreement(ms, effects, false),
                                  by_f(ms.units, ms.residual, effects, false),
                                  by_f(ms.between, ms.within, effects, true),
                                  absolute_agreement(ms, effects, true),
                                  by_f(ms.units, ms.residual, effects, true)};
}

} // namespace

Figure<IntraclassCorrelations> intraclass_correlations(const Ratings& ratings, const IntraclassOptions& options) {
    if (ratings.rater.size() < 2) return no_figure("One interviewer gave all ratings: agreement needs two or more.");
    const RatedCells of = cells_of(ratings, options.average_items);
    if (of.units < 2) return no_figure("One unit was rated: these forms compare two candidates or more.");
    if (std::ranges::adjacent_find(of.cells, std::not_equal_to<>(), &RatedCell::score) == of.cells.end())
        return no_figure("All ratings are the same: nothing varies that could agree.");
    if (of.cells.size() == of.units * of.raters) return forms_of(complete_mean_squares(of), of, true);
    const auto ms = incomplete_mean_squares(of);
    if (!ms) return std::unexpected(ms.error());
    return forms_of(*ms, of, false);
}

} // namespace assay::stats
