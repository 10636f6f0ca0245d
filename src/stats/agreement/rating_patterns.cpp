#include <stats/agreement/rating_patterns.hpp>

#include <algorithm>
#include <map>

namespace assay::stats {

RatingPatterns patterns_of(const RatingUnits& units, std::size_t least) {
    std::map<std::vector<std::uint32_t>, std::uint32_t> seen;
    std::vector<std::uint32_t> levels;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        if (units.unit(unit).size() < least) continue;
        levels.clear();
        for (const UnitEntry& each : units.unit(unit)) levels.push_back(each.level);
        std::ranges::sort(levels);
        ++seen[levels];
    }
    RatingPatterns patterns;
    patterns.reserve(seen.size());
    for (; !seen.empty(); seen.erase(seen.begin())) { // erased one by one: where scores hardly repeat both are large
        const auto& [sorted, count] = *seen.begin();
        RatingPattern& pattern = patterns.emplace_back();
        pattern.ratings = static_cast<std::uint32_t>(sorted.size());
        pattern.units = count;
        for (const std::uint32_t level : sorted) {
            if (pattern.counts.empty() || pattern.counts.back().first != level) pattern.counts.emplace_back(level, 0);
            ++pattern.counts.back().second;
        }
    }
    return patterns;
}

} // namespace assay::stats
