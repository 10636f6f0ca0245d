#include <stats/effects/effect_tests.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace assay::stats::effects {
namespace {

constexpr std::size_t fewest_pairs = 8;
constexpr double least_variance = 1e-9;

// Calls `each` with the rows of one candidate after the other.
void by_target(std::span<const RatedRow> rows, const auto& each) {
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        while (end < rows.size() && rows[end].target == rows[begin].target) ++end;
        each(rows.subspan(begin, end - begin));
    }
}

double two_sided(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

double mean_expected(std::span<const RatedRow> rows) {
    double sum = 0;
    for (const RatedRow& row : rows) sum += row.residual.expected;
    return sum / static_cast<double>(rows.size());
}

} // namespace

Figure<EffectTest> test_of(double estimate, double se, double expected) {
    if (!(se > 0)) return no_figure("Ratings hardly tell here: how certain the estimate is cannot be said.");
    const double z = (estimate - expected) / se;
    return EffectTest{estimate, se, z, two_sided(z)};
}

Figure<EffectTest> halo_of(std::span<const RatedRow> rows) {
    struct Sums {
        double rests = 0, roots = 0, n = 0;
        Sums operator+(const Sums& other) const { return {rests + other.rests, roots + other.roots, n + other.n}; }
    };
    double products = 0;
    double pairs = 0;
    by_target(rows, [&](std::span<const RatedRow> own) {
        // Pairs of all ratings less those on one item: (square of the sum - sum of the items' squares) / 2.
        std::map<std::uint32_t, Sums> items;
        for (const RatedRow& row : own) {
            Sums& item = items[row.item];
            item = item + Sums{row.residual.standard(), std::sqrt(row.residual.variance), 1};
        }
        Sums all, within;
        for (const auto& [item, sums] : items) {
            all = all + sums;
            within = within + Sums{sums.rests * sums.rests, sums.roots * sums.roots, sums.n * sums.n};
        }
        products += (all.rests * all.rests - within.rests) / 2 +
                    (all.roots * all.roots - within.roots) / 2 / own.front().target_variance;
        pairs += (all.n * all.n - within.n) / 2;
    });
    if (pairs == 0) return no_figure("No candidate has this rater's ratings on two items.");
    return test_of(products / pairs, 1 / std::sqrt(pairs), 0);
}

Figure<EffectTest> slope_of(std::span<const RatedRow> rows) {
    const double mean = mean_expected(rows);
    double squares = 0;
    double products = 0;
    double variance = 0;
    for (const RatedRow& row : rows) {
        const double off = row.residual.expected - mean;
        squares += off * off;
        products += off * row.residual.off;
        variance += off * off * row.residual.variance;
    }
    if (squares < 1e-9) return no_figure("The same is expected of all of this rater's ratings.");
    return test_of(1 + products / squares, std::sqrt(variance) / squares, 1);
}

Figure<RatedSpread> spread_of(std::span<const RatedRow> rows) {
    const auto n = static_cast<double>(rows.size());
    const double mean = mean_expected(rows);
    const double left = (n - 1) / n; // of a rating's variance once the mean is taken off
    double sum = 0;
    double expected = 0;
    double variances = 0;
    double squares = 0; // of the variances
    double own = 0;
    for (const RatedRow& row : rows) {
        const Residual& residual = row.residual;
        const double off = residual.expected - mean;
        sum += residual.step;
        expected += off * off + left * residual.variance;
        variances += residual.variance;
        squares += residual.variance * residual.variance;
        own += 4 * off * off * residual.variance + 4 * left * off * residual.third +
               left * left * (residual.fourth - residual.variance * residual.variance);
    }
    own += 2 * (variances * variances - squares) / (n * n);
    if (!(own > least_variance)) return no_figure("The model is certain of each of this rater's ratings.");
    double given = 0; // about their mean, in a walk of their own: 0 where all are the same, and never below
    for (const RatedRow& row : rows) given += (row.residual.step - sum / n) * (row.residual.step - sum / n);
    const double z = (given - expected) / std::sqrt(own);
    return RatedSpread{std::sqrt(given / (n - 1)), std::sqrt(expected / (n - 1)), z, two_sided(z)};
}

Figure<EffectTest> contrast_of(std::span<const RatedRow> rows) {
    std::vector<std::pair<double, double>> pairs; // the measure before, the mean standard residual
    double before = 0;
    bool is_first = true;
    by_target(rows, [&](std::span<const RatedRow> own) {
        double sum = 0;
        for (const RatedRow& row : own) sum += row.residual.standard();
        if (!is_first) pairs.emplace_back(before, sum / static_cast<double>(own.size()));
        before = own.front().target_measure;
        is_first = false;
    });
    if (pairs.size() < fewest_pairs) return no_figure("Fewer than 9 candidates one after the other.");
    const auto n = static_cast<double>(pairs.size());
    double x = 0;
    double y = 0;
    for (const auto& [one, other] : pairs) x += one / n, y += other / n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const auto& [one, other] : pairs) {
        xx += (one - x) * (one - x);
        yy += (other - y) * (other - y);
        xy += (one - x) * (other - y);
    }
    if (xx < 1e-9 || yy < 1e-9) return no_figure("The candidates of this rater do not differ.");
    return test_of(xy / std::sqrt(xx * yy), 1 / std::sqrt(n - 1), 0);
}

} // namespace assay::stats::effects
