#include <stats/effects/effect_tests.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay::stats::effects {
namespace {

constexpr std::size_t fewest_pairs = 8;

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

EffectTest test_of(double estimate, double se, double expected) {
    const double z = (estimate - expected) / se;
    return {estimate, se, z, two_sided(z)};
}

Figure<EffectTest> halo_of(std::span<const RatedRow> rows) {
    double products = 0;
    double pairs = 0;
    by_target(rows, [&](std::span<const RatedRow> own) {
        double sum = 0;
        double squares = 0;
        double roots = 0;
        double variances = 0;
        for (const RatedRow& row : own) {
            const double z = row.residual.standard();
            sum += z;
            squares += z * z;
            roots += std::sqrt(row.residual.variance);
            variances += row.residual.variance;
        }
        const auto n = static_cast<double>(own.size());
        products += (sum * sum - squares) / 2 + (roots * roots - variances) / 2 / own.front().target_variance;
        pairs += n * (n - 1) / 2;
    });
    if (pairs == 0) return no_figure("No candidate has two of this rater's ratings.");
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

RatedSpread spread_of(std::span<const RatedRow> rows) {
    const auto n = static_cast<double>(rows.size());
    const double mean = mean_expected(rows);
    double given = 0;
    double expected = 0;
    double own = 0;
    double sum = 0;
    for (const RatedRow& row : rows) {
        const Residual& residual = row.residual;
        const double off = residual.expected - mean;
        const double rated = off + residual.off;
        sum += rated;
        given += rated * rated;
        expected += off * off + residual.variance * (n - 1) / n;
        own += 4 * off * off * residual.variance + 4 * off * residual.third + residual.fourth -
               residual.variance * residual.variance;
    }
    given -= sum * sum / n;
    const double z = (given - expected) / std::sqrt(own);
    return {std::sqrt(given / (n - 1)), std::sqrt(expected / (n - 1)), z, two_sided(z)};
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
