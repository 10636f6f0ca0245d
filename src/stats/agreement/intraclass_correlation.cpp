#include <boost/math/distributions/fisher_f.hpp>
#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/mean_squares.hpp>
#include <stats/agreement/sorted_rows.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::stats {
namespace {

using FDistribution = boost::math::fisher_f_distribution<double>;

double upper_f(double df1, double df2) {
    return boost::math::quantile(boost::math::complement(FDistribution(df1, df2), 0.025));
}

// Unit by rater, each cell the mean of what it holds: of one rating, or of several items.
RatedCells cells_of(const Ratings& ratings, bool average_items) {
    std::vector<const Facet*> columns{&ratings.target};
    if (!average_items) columns.push_back(&ratings.item);
    for (const Facet& each : ratings.further) columns.push_back(&each);
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

// What is left of rounding where there is nothing is 0, so that what can be had without it is had exactly.
void clear_rounding(MeanSquares& ms) {
    const double effects = ms.between.value + ms.within.value + ms.raters.value;
    for (MeanSquare* each : {&ms.between, &ms.within, &ms.units, &ms.raters, &ms.residual})
        if (each->value <= 1e-13 * effects) each->value = 0;
}

constexpr std::string_view untold = "Units and raters cannot be told apart: too few interviewers rated the same "
                                    "candidates.";
constexpr std::string_view no_spread = "All candidates have the same mean: the limits fall together and say nothing.";

// F of units over error with its p, and the form's estimate.
IntraclassCorrelation with_f(double icc, const MeanSquare& units, const MeanSquare& error) {
    IntraclassCorrelation figure{icc, {}, units.degrees, error.degrees, {}, {}};
    if (error.value == 0) {
        const NoFigure none{"The raters differ in nothing that counts as error here: F has nothing to divide by."};
        figure.f = figure.p = std::unexpected(none);
        figure.ci95 = std::unexpected(none);
        return figure;
    }
    figure.f = units.value / error.value;
    figure.p = boost::math::cdf(boost::math::complement(FDistribution(figure.df1, figure.df2), *figure.f));
    if (units.value == 0) figure.ci95 = no_figure(std::string(no_spread));
    return figure;
}

// One-way and consistency forms: `error` is within or residual; the limits come from F over or under its quantiles.
Figure<IntraclassCorrelation> by_f(const MeanSquare& units, const MeanSquare& error, bool is_mean) {
    if (error.degrees < 1) return no_figure(std::string(untold));
    const double k = units.size;
    const double divisor = is_mean ? units.value : units.value + (k - 1) * error.value;
    if (divisor == 0) return no_figure("All candidates have the same mean: there is nothing to divide by.");
    IntraclassCorrelation figure = with_f((units.value - error.value) / divisor, units, error);
    if (!figure.ci95) return figure;
    const double low = *figure.f / upper_f(figure.df1, figure.df2);
    const double high = *figure.f * upper_f(figure.df2, figure.df1);
    figure.ci95 = is_mean ? Interval{1 - 1 / low, 1 - 1 / high}
                          : Interval{(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
    if (!is_mean && figure.ci95->low < -1)
        figure.ci95 = no_figure("The interval reaches beyond -1: there are too few ratings for each interviewer.");
    return figure;
}

double mean_of(double single, double k) { return single * k / (1 + single * (k - 1)); }

Figure<Interval> limits_of_mean(const Interval& single, double k) {
    if (1 + single.low * (k - 1) <= 0)
        return no_figure("The interval of the mean has no lower limit: one rating may be worth less than nothing.");
    return Interval{mean_of(single.low, k), mean_of(single.high, k)};
}

// Of the single form that of the mean of k ratings, by Spearman and Brown: with gaps a unit's mean is of as many as it
// has, while the mean square of units stands on fewer.
Figure<IntraclassCorrelation> with_gaps(const Figure<IntraclassCorrelation>& single, double k) {
    if (!single) return single;
    if (1 + single->icc * (k - 1) <= 0)
        return no_figure("One rating is worth less than nothing: a mean of them has no figure.");
    IntraclassCorrelation figure = *single;
    figure.icc = mean_of(single->icc, k);
    if (single->ci95) figure.ci95 = limits_of_mean(*single->ci95, k);
    return figure;
}

// Limits of the single form by Satterthwaite's degrees; of the mean by Spearman and Brown. They need no F of units over
// error, and stand where there is no error but raters differ.
Figure<Interval> agreement_limits(const MeanSquares& ms, double single, bool is_mean) {
    const double r = ms.units.value, c = ms.raters.value, e = ms.residual.value;
    const double k = ms.units.size, n = ms.raters.size;
    if (c == 0 && e == 0) return no_figure("The raters differ in nothing: there is no error to make an interval of.");
    if (r == 0) return no_figure(std::string(no_spread));
    const double a = k * single * c;
    const double b = (n * (1 + (k - 1) * single) - k * single) * e;
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
    return is_mean ? limits_of_mean(limits, k) : limits;
}

Figure<IntraclassCorrelation> absolute_agreement(const MeanSquares& ms, bool is_mean) {
    if (ms.residual.degrees < 1) return no_figure(std::string(untold));
    const double r = ms.units.value, c = ms.raters.value, e = ms.residual.value;
    const double k = ms.units.size, n = ms.raters.size;
    const double whole = r + (k - 1) * e + k * (c - e) / n;
    const double of_mean = r + (c - e) / n;
    const double effects = ms.between.value + ms.within.value + c;
    if ((is_mean ? std::min(whole, of_mean) : whole) <= 1e-13 * effects)
        return no_figure("The variances of candidates, raters and error add up to nothing: too few ratings.");
    IntraclassCorrelation figure = with_f((r - e) / (is_mean ? of_mean : whole), ms.units, ms.residual);
    figure.ci95 = agreement_limits(ms, (r - e) / whole, is_mean);
    return figure;
}

IntraclassCorrelations forms_of(MeanSquares ms, const RatedCells& of, bool is_complete) {
    clear_rounding(ms);
    const auto agreement = absolute_agreement(ms, false);
    const auto consistency = by_f(ms.units, ms.residual, false);
    return IntraclassCorrelations{of.units,
                                  of.raters,
                                  is_complete,
                                  ms.between.size,
                                  ms.residual.degrees < 1 ? 0 : ms.per_unit,
                                  by_f(ms.between, ms.within, false),
                                  agreement,
                                  consistency,
                                  by_f(ms.between, ms.within, true),
                                  is_complete ? absolute_agreement(ms, true) : with_gaps(agreement, ms.per_unit),
                                  is_complete ? by_f(ms.units, ms.residual, true)
                                              : with_gaps(consistency, ms.per_unit)};
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
