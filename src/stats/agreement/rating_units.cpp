#include <stats/agreement/rating_units.hpp>
#include <stats/agreement/sorted_rows.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

constexpr std::size_t most_levels = 1000;

Figure<std::vector<double>> used_levels(const Ratings& ratings) {
    std::vector<double> levels = ratings.scores;
    std::ranges::sort(levels);
    const auto repeats = std::ranges::unique(levels);
    levels.erase(repeats.begin(), repeats.end());
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

std::optional<NoFigure> why_no_levels(const RatingUnits& units) {
    if (units.levels.size() <= most_levels) return std::nullopt;
    return NoFigure{fmt::format("The scores take {} different values; what weighs each level against each takes at "
                                "most {}.",
                                units.levels.size(), most_levels)};
}

Figure<RatingUnits> units_of(const Ratings& ratings, const std::optional<DeclaredScale>& scale) {
    auto levels = scale ? levels_of(*scale) : used_levels(ratings);
    if (!levels) return std::unexpected(levels.error());
    const auto level_of = level_of_rows(ratings, *levels);
    if (!level_of) return std::unexpected(level_of.error());
    std::vector<const Facet*> columns{&ratings.target, &ratings.item};
    for (const Facet& each : ratings.further) columns.push_back(&each);
    columns.push_back(&ratings.rater);
    const std::vector<std::uint32_t> rows = sorted_rows(ratings.size(), columns);
    const std::span<const Facet* const> of_unit(columns.data(), columns.size() - 1);
    RatingUnits units{std::move(*levels), {}, {}, ratings.rater.size()};
    units.entries.reserve(rows.size());
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const std::uint32_t row = rows[place];
        if (place == 0 || !is_same_place(of_unit, row, rows[place - 1])) units.begins.push_back(place);
        units.entries.push_back({ratings.rater.at[row], (*level_of)[row]});
    }
    units.begins.push_back(rows.size());
    return units;
}

} // namespace assay::stats
