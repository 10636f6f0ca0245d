#include <stats/midranks.hpp>
#include <stats/validity/correlation.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace assay::stats {
namespace {

constexpr double normal_975 = 1.959963984540054;

struct Sides {
    std::vector<double> forecasts, outcomes;
};

bool is_constant(const std::vector<double>& values) {
    return std::ranges::adjacent_find(values, std::not_equal_to<>()) == values.end();
}

Figure<Sides> sides_of(ForecastPairs pairs) {
    if (pairs.size() < 3)
        return no_figure("There are " + std::to_string(pairs.size()) +
                         " pairs of forecast and outcome: a correlation needs three, and is of use from about thirty.");
    Sides sides;
    for (const ForecastPair& each : pairs) {
        if (!std::isfinite(each.forecast) || !std::isfinite(each.outcome))
            return no_figure("Pair " + std::to_string(sides.forecasts.size() + 1) + " holds what is no number.");
        sides.forecasts.push_back(each.forecast);
        sides.outcomes.push_back(each.outcome);
    }
    if (is_constant(sides.forecasts))
        return no_figure("All forecasts are the same: nothing varies that could go with the outcomes.");
    if (is_constant(sides.outcomes))
        return no_figure("All outcomes are the same: nothing varies that could go with the forecasts.");
    return sides;
}

// Divided by a power of 2, so that sums of squares stay within what a number can hold, and less their mean.
void centre(std::vector<double>& values) {
    double largest = 0;
    for (const double each : values) largest = std::max(largest, std::abs(each));
    const int exponent = std::ilogb(largest);
    double sum = 0;
    for (double& each : values) sum += each = std::ldexp(each, -exponent);
    for (double& each : values) each -= sum / static_cast<double>(values.size());
}

double product_moment(std::vector<double> xs, std::vector<double> ys) {
    centre(xs);
    centre(ys);
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t at = 0; at < xs.size(); ++at) {
        xx += xs[at] * xs[at];
        yy += ys[at] * ys[at];
        xy += xs[at] * ys[at];
    }
    return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

// `inflation`: the variance of atanh r in units of 1 / (n - 3).
Figure<Interval> interval_of(double r, std::size_t n, double inflation) {
    if (n < 4) return no_figure("The interval of a correlation needs four pairs.");
    if (!(std::abs(r) < 1 - 1e-13)) // but for rounding
        return no_figure("Forecasts and outcomes lie on one line: such a correlation has no interval.");
    const double reach = normal_975 * std::sqrt(inflation / static_cast<double>(n - 3));
    return Interval{std::tanh(std::atanh(r) - reach), std::tanh(std::atanh(r) + reach)};
}

} // namespace

Figure<Interval> fisher_interval(double r, std::size_t n) { return interval_of(r, n, 1); }

Figure<Correlation> pearson_correlation(ForecastPairs pairs) {
    const auto sides = sides_of(pairs);
    if (!sides) return std::unexpected(sides.error());
    const double r = product_moment(sides->forecasts, sides->outcomes);
    return Correlation{pairs.size(), r, fisher_interval(r, pairs.size())};
}

Figure<Correlation> spearman_correlation(ForecastPairs pairs) {
    const auto sides = sides_of(pairs);
    if (!sides) return std::unexpected(sides.error());
    const double r = product_moment(midranks(sides->forecasts), midranks(sides->outcomes));
    return Correlation{pairs.size(), r, interval_of(r, pairs.size(), 1 + r * r / 2)};
}

} // namespace assay::stats
