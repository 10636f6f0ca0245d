#include <stats/agreement/pair_kappa.hpp>

#include <map>
#include <numeric>
#include <utility>

namespace assay::stats {

std::vector<PairTable> pair_tables(const RatingUnits& units) {
    const std::size_t levels = units.levels.size();
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<double>> tables;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const auto entries = units.unit(unit);
        for (std::size_t one = 0; one < entries.size(); ++one)
            for (std::size_t other = one + 1; other < entries.size(); ++other) {
                auto& counts = tables[{entries[one].rater, entries[other].rater}];
                counts.resize(levels * levels);
                ++counts[entries[one].level * levels + entries[other].level];
            }
    }
    std::vector<PairTable> list;
    for (auto& [raters, counts] : tables) list.push_back({raters.first, raters.second, std::move(counts)});
    return list;
}

Figure<double> cohen_kappa(const PairTable& table, const CategoryWeights& weights) {
    const std::size_t levels = weights.size();
    std::vector<double> rows(levels), columns(levels);
    double seen = 0;
    for (std::size_t row = 0; row < levels; ++row)
        for (std::size_t column = 0; column < levels; ++column) {
            const double count = table.counts[row * levels + column];
            rows[row] += count;
            columns[column] += count;
            seen += weights(row, column) * count;
        }
    const double n = std::accumulate(rows.begin(), rows.end(), 0.0);
    if (n <= 0) return no_figure("The two raters share no unit.");
    double chance = 0;
    for (std::size_t row = 0; row < levels; ++row)
        for (std::size_t column = 0; column < levels; ++column)
            chance += weights(row, column) * rows[row] * columns[column];
    seen /= n;
    chance /= n * n;
    if (1 - chance < 1e-12) return no_figure("Both raters gave one level to all that they share: nothing varies.");
    return (seen - chance) / (1 - chance);
}

} // namespace assay::stats
