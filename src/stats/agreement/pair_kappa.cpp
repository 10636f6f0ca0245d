#include <stats/agreement/pair_kappa.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace assay::stats {
namespace {

constexpr std::size_t most_pairs = 20'000'000; // of ratings
constexpr std::size_t most_tables = 100'000;   // of raters

using Shares = std::vector<double>; // by level

struct Margins {
    double n = 0;
    Shares rows, columns;
};

struct Agreement {
    double seen = 0;
    double chance = 0;
};

Margins margins_of(const PairTable& table, std::size_t levels) {
    Margins of;
    of.rows.resize(levels);
    of.columns.resize(levels);
    for (const PairCount& each : table.counts) of.n += each.count;
    for (const PairCount& each : table.counts) {
        of.rows[each.one] += each.count / of.n;
        of.columns[each.other] += each.count / of.n;
    }
    return of;
}

std::vector<std::size_t> used(const Shares& shares) {
    std::vector<std::size_t> levels;
    for (std::size_t level = 0; level < shares.size(); ++level)
        if (shares[level] > 0) levels.push_back(level);
    return levels;
}

Figure<Agreement> agreement_of(const PairTable& table, const Margins& of, const CategoryWeights& weights) {
    if (of.n <= 0) return no_figure("The two raters share no unit.");
    Agreement agreement;
    for (const PairCount& each : table.counts) agreement.seen += weights(each.one, each.other) * each.count / of.n;
    const std::vector<std::size_t> columns = used(of.columns);
    for (const std::size_t row : used(of.rows))
        for (const std::size_t column : columns)
            agreement.chance += weights(row, column) * of.rows[row] * of.columns[column];
    if (1 - agreement.chance < 1e-12)
        return no_figure("Both raters gave one level to all that they share: nothing varies.");
    return agreement;
}

using Pair = std::array<std::uint32_t, 4>; // two raters, then what each of them gave

bool is_of_others(const Pair& one, const Pair& other) { return one[0] != other[0] || one[1] != other[1]; }

std::size_t count_tables(const std::vector<Pair>& sorted) {
    std::size_t count = std::min<std::size_t>(sorted.size(), 1);
    for (std::size_t at = 1; at < sorted.size(); ++at) count += is_of_others(sorted[at - 1], sorted[at]) ? 1 : 0;
    return count;
}

// For each level of one rater the mean weight against the other's shares.
Shares mean_weights(const Shares& own, const Shares& other, const CategoryWeights& weights) {
    Shares means(own.size());
    const std::vector<std::size_t> others = used(other);
    for (const std::size_t level : used(own))
        for (const std::size_t against : others) means[level] += weights(level, against) * other[against];
    return means;
}

} // namespace

Figure<std::vector<PairTable>> pair_tables(const RatingUnits& units) {
    std::size_t count = 0;
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        count += units.unit(unit).size() * (units.unit(unit).size() - 1) / 2;
    if (count > most_pairs)
        return no_figure(
            fmt::format("There are {} pairs of ratings of the same unit; kappas of each two raters take at most "
                        "{}.",
                        count, most_pairs));
    std::vector<Pair> pairs;
    pairs.reserve(count);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const auto entries = units.unit(unit);
        for (std::size_t one = 0; one < entries.size(); ++one)
            for (std::size_t other = one + 1; other < entries.size(); ++other)
                pairs.push_back({entries[one].rater, entries[other].rater, entries[one].level, entries[other].level});
    }
    std::ranges::sort(pairs);
    if (const std::size_t two_raters = count_tables(pairs); two_raters > most_tables)
        return no_figure(
            fmt::format("{} pairs of raters share units; kappas of each two raters are told of at most {}.", two_raters,
                        most_tables));
    std::vector<PairTable> tables;
    for (auto each = pairs.begin(); each != pairs.end();) {
        const auto next = std::upper_bound(each, pairs.end(), *each);
        const auto [one, other, level, other_level] = *each;
        if (tables.empty() || tables.back().one != one || tables.back().other != other) tables.push_back({one, other});
        tables.back().counts.push_back({level, other_level, static_cast<double>(next - each)});
        each = next;
    }
    return tables;
}

Figure<CohenKappa> cohen_kappa(const PairTable& table, const CategoryWeights& weights) {
    const Margins of = margins_of(table, weights.size());
    const auto agreement = agreement_of(table, of, weights);
    if (!agreement) return std::unexpected(agreement.error());
    const auto [seen, chance] = *agreement;
    const double left = 1 - chance;
    const double kappa = (seen - chance) / left;
    if (of.n < 2) {
        const NoFigure one{"The two raters share one unit: its agreement has no spread to judge by."};
        return CohenKappa{kappa, std::unexpected(one), std::unexpected(one)};
    }
    const Shares rows = mean_weights(of.rows, of.columns, weights);
    const Shares columns = mean_weights(of.columns, of.rows, weights);
    double squares = 0;
    for (const PairCount& each : table.counts) {
        const double term = weights(each.one, each.other) * left - (rows[each.one] + columns[each.other]) * (1 - seen);
        squares += each.count / of.n * term * term;
    }
    const double middle = seen * chance - 2 * chance + seen;
    const double error = std::sqrt(std::max(0.0, squares - middle * middle) / of.n) / (left * left);
    constexpr double reach = 1.959963984540054; // the normal's 97.5 percentile
    return CohenKappa{kappa, error, Interval{kappa - reach * error, std::min(1.0, kappa + reach * error)}};
}

} // namespace assay::stats
