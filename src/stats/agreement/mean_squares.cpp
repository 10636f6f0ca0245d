#include <stats/agreement/mean_squares.hpp>
#include <stats/agreement/rater_shifts.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::stats {
namespace {

using Numbers = std::vector<double>;

using Level = std::uint32_t RatedCell::*;

double mean_score(const RatedCells& of) {
    double sum = 0;
    for (const RatedCell& each : of.cells) sum += each.score;
    return sum / static_cast<double>(of.cells.size());
}

Numbers counts_of(const RatedCells& of, Level level, std::size_t levels) {
    Numbers counts(levels);
    for (const RatedCell& each : of.cells) ++counts[each.*level];
    return counts;
}

// The mean score of each unit or rater, less `from`.
Numbers means_of(const RatedCells& of, Level level, const Numbers& counts, double from) {
    Numbers means(counts.size());
    for (const RatedCell& each : of.cells) means[each.*level] += (each.score - from) / counts[each.*level];
    return means;
}

// Sets of units and raters that no rating connects.
std::size_t separate_sets(const RatedCells& of) {
    std::vector<std::size_t> parent(of.units + of.raters);
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t node) {
        for (; parent[node] != node; node = parent[node]) parent[node] = parent[parent[node]];
        return node;
    };
    std::size_t sets = parent.size();
    for (const RatedCell& each : of.cells) {
        const std::size_t one = root(each.unit);
        const std::size_t other = root(of.units + each.rater);
        sets -= one != other;
        parent[one] = other;
    }
    return sets;
}

MeanSquare over(double sum, double degrees, double size) { return {sum / degrees, degrees, size}; }

// Units after raters, raters after units, and what is left; false where least squares did not settle.
bool add_two_way(MeanSquares& ms, const RatedCells& of, const Numbers& per_unit, const Numbers& unit_means) {
    const Numbers per_rater = counts_of(of, &RatedCell::rater, of.raters);
    const double grand = mean_score(of);
    const Numbers rater_means = means_of(of, &RatedCell::rater, per_rater, grand);
    const RaterShifts solver(of, per_unit, per_rater);
    Numbers left(of.raters);
    double squares = 0;
    for (const RatedCell& each : of.cells) {
        left[each.rater] += each.score - grand - unit_means[each.unit];
        squares += (each.score - grand) * (each.score - grand);
    }
    const auto solved = solver.solve(left, squares);
    if (!solved) return false;
    const Numbers& effects = *solved;
    const Numbers shifts = solver.unit_means(effects);
    double raters = 0, residual = 0, units = 0;
    for (const RatedCell& each : of.cells) {
        const double apart = effects[each.rater] - shifts[each.unit];
        const double rest = each.score - grand - unit_means[each.unit] - apart;
        const double fitted = each.score - grand - rater_means[each.rater] - rest; // what the unit adds to the rater
        raters += apart * apart;
        residual += rest * rest;
        units += fitted * fitted;
    }
    const auto all = static_cast<double>(of.cells.size());
    const auto n = static_cast<double>(of.units);
    const auto k = static_cast<double>(of.raters);
    const auto sets = static_cast<double>(separate_sets(of));
    const double degrees = all - n - k + sets;
    if (degrees < 1) return true;
    ms.units = over(units, n - sets, (all - k) / (n - sets));
    ms.raters = over(raters, k - sets, (all - n) / (k - sets));
    ms.residual = over(residual, degrees, 0);
    return true;
}

} // namespace

MeanSquares complete_mean_squares(const RatedCells& of) {
    const auto n = static_cast<double>(of.units);
    const auto k = static_cast<double>(of.raters);
    const double grand = mean_score(of);
    const Numbers unit_means = means_of(of, &RatedCell::unit, Numbers(of.units, k), grand);
    const Numbers rater_means = means_of(of, &RatedCell::rater, Numbers(of.raters, n), grand);
    double between = 0, raters = 0, residual = 0, within = 0;
    for (const double mean : unit_means) between += k * mean * mean;
    for (const double mean : rater_means) raters += n * mean * mean;
    for (const RatedCell& each : of.cells) {
        const double apart = each.score - grand - unit_means[each.unit];
        const double left = apart - rater_means[each.rater];
        within += apart * apart;
        residual += left * left;
    }
    const MeanSquare units = over(between, n - 1, k);
    return {units, over(within, n * (k - 1), 0), units, over(raters, k - 1, n), over(residual, (n - 1) * (k - 1), 0),
            k};
}

Figure<MeanSquares> incomplete_mean_squares(const RatedCells& of) {
    const auto all = static_cast<double>(of.cells.size());
    const auto n = static_cast<double>(of.units);
    if (of.units < 2) return no_figure("One unit was rated: these forms compare two candidates or more.");
    if (of.cells.size() <= of.units)
        return no_figure("No candidate was rated by two interviewers on the same item: there is nothing to compare. "
                         "Let a second interviewer rate some of them.");
    const double grand = mean_score(of);
    const Numbers per_unit = counts_of(of, &RatedCell::unit, of.units);
    const Numbers unit_means = means_of(of, &RatedCell::unit, per_unit, grand);
    double between = 0, within = 0, squares = 0, parts = 0;
    for (std::size_t unit = 0; unit < of.units; ++unit) {
        between += per_unit[unit] * unit_means[unit] * unit_means[unit];
        squares += per_unit[unit] * per_unit[unit];
        parts += 1 / per_unit[unit];
    }
    for (const RatedCell& each : of.cells) {
        const double apart = each.score - grand - unit_means[each.unit];
        within += apart * apart;
    }
    MeanSquares ms{
        over(between, n - 1, (all - squares / all) / (n - 1)), over(within, all - n, 0), {}, {}, {}, n / parts};
    if (!add_two_way(ms, of, per_unit, unit_means))
        return no_figure(
            "Least squares of candidates and interviewers did not settle: too many interviewers are connected by long "
            "chains of shared candidates only.");
    return ms;
}

} // namespace assay::stats
