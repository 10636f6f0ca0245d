#include <stats/agreement/rating_units.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::stats {
namespace {

constexpr std::size_t most_levels = 1000;

Figure<std::vector<double>> levels_of(const Ratings& ratings, const std::optional<DeclaredScale>& scale) {
    if (scale) return stats::levels_of(*scale);
    std::vector<double> levels = ratings.scores;
    std::ranges::sort(levels);
    const auto repeats = std::ranges::unique(levels);
    levels.erase(repeats.begin(), repeats.end());
    if (levels.size() > most_levels)
        return no_figure(fmt::format("The scores take {} different values; coefficients over levels take at most {}.",
                                     levels.size(), most_levels));
    return levels;
}

// The level of each row, or the first score that is none.
Figure<std::vector<std::uint32_t>> level_of_rows(const Ratings& ratings, const std::vector<double>& levels) {
    std::vector<std::uint32_t> rows(ratings.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto place = std::ranges::lower_bound(levels, ratings.scores[row]);
        if (place == levels.end() || *place != ratings.scores[row])
            return no_figure(fmt::format("The score {} is no level of the scale from {} to {}.", ratings.scores[row],
                                         levels.front(), levels.back()));
        rows[row] = static_cast<std::uint32_t>(place - levels.begin());
    }
    return rows;
}

// Sorts `rows` by the index that a column gives them, keeping the order of equals: one pass of a radix sort.
void sort_by(std::vector<std::uint32_t>& rows, const Facet& column) {
    std::vector<std::size_t> begins(column.size() + 1);
    for (const std::uint32_t row : rows) ++begins[column.at[row] + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::uint32_t> sorted(rows.size());
    for (const std::uint32_t row : rows) sorted[begins[column.at[row]]++] = row;
    rows = std::move(sorted);
}

} // namespace

Figure<std::vector<double>> levels_of(const DeclaredScale& scale) {
    const double steps = std::floor(scale.to - scale.from);
    const bool has_steps = std::max(std::abs(scale.from), std::abs(scale.to)) < 1e15;
    if (!has_steps || !(steps >= 1) || steps + 1 > static_cast<double>(most_levels))
        return no_figure(
            fmt::format("The scale from {} to {} must have 2 to {} levels.", scale.from, scale.to, most_levels));
    std::vector<double> levels;
    for (double step = 0; step <= steps; ++step) levels.push_back(scale.from + step);
    return levels;
}

Figure<RatingUnits> units_of(const Ratings& ratings, const std::optional<DeclaredScale>& scale) {
    auto levels = levels_of(ratings, scale);
    if (!levels) return std::unexpected(levels.error());
    const auto level_of = level_of_rows(ratings, *levels);
    if (!level_of) return std::unexpected(level_of.error());
    std::vector<const Facet*> unit_columns{&ratings.target, &ratings.item};
    for (const Facet& each : ratings.further) unit_columns.push_back(&each);
    std::vector<std::uint32_t> rows(ratings.size());
    std::iota(rows.begin(), rows.end(), std::uint32_t{0});
    sort_by(rows, ratings.rater);
    for (auto column = unit_columns.rbegin(); column != unit_columns.rend(); ++column) sort_by(rows, **column);
    RatingUnits units{std::move(*levels), {}, {}, ratings.rater.size()};
    units.entries.reserve(rows.size());
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const std::uint32_t row = rows[place];
        const bool goes_on = place > 0 && std::ranges::all_of(unit_columns, [&](const Facet* column) {
                                 return column->at[row] == column->at[rows[place - 1]];
                             });
        if (!goes_on) units.begins.push_back(place);
        units.entries.push_back({ratings.rater.at[row], (*level_of)[row]});
    }
    units.begins.push_back(rows.size());
    return units;
}

} // namespace assay::stats
