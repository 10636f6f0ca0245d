#include <stats/random.hpp>

#include <panels.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace assay::bench {
namespace {

void name_levels(stats::Facet& facet, std::uint32_t count) {
    for (std::uint32_t each = 0; each < count; ++each) facet.levels.push_back(std::to_string(each));
}

std::vector<double> normals(stats::Random& random, std::uint32_t count, double deviation) {
    std::vector<double> made(count);
    for (double& each : made) each = deviation * random.normal();
    return made;
}

std::vector<std::uint32_t> seats(stats::Random& random, const Panel& panel) {
    std::vector<std::uint32_t> made;
    const auto first = static_cast<std::uint32_t>(random.below(panel.raters));
    while (made.size() < panel.raters_each) {
        const bool is_drawn = panel.seating == Seating::drawn;
        const auto next = is_drawn ? random.below(panel.raters) : (first + made.size()) % panel.raters;
        const auto rater = static_cast<std::uint32_t>(next);
        if (std::ranges::find(made, rater) == made.end()) made.push_back(rater);
    }
    return made;
}

} // namespace

Panel panel_of(std::size_t ratings, Seating seating) {
    const std::uint32_t raters = ratings >= 1'000'000 ? 500 : ratings >= 100'000 ? 150 : 40;
    return {static_cast<std::uint32_t>(ratings / 20), raters, 5, 4, 0.06, seating};
}

stats::Ratings panel_ratings(const Panel& panel) {
    stats::Random random(1);
    stats::Ratings ratings;
    name_levels(ratings.target, panel.candidates);
    name_levels(ratings.rater, panel.raters);
    name_levels(ratings.item, panel.items);
    const std::vector<double> severities = normals(random, panel.raters, 0.3);
    const std::vector<double> difficulties = normals(random, panel.items, 0.25);
    for (std::uint32_t candidate = 0; candidate < panel.candidates; ++candidate) {
        const double level = 2.5 + random.normal();
        for (const std::uint32_t rater : seats(random, panel))
            for (std::uint32_t item = 0; item < panel.items; ++item) {
                if (random.uniform() < panel.missing) continue;
                ratings.target.at.push_back(candidate);
                ratings.rater.at.push_back(rater);
                ratings.item.at.push_back(item);
                const double given = level - severities[rater] - difficulties[item] + 0.7 * random.normal();
                ratings.scores.push_back(std::clamp(std::round(given), 1.0, 4.0));
            }
    }
    return ratings;
}

} // namespace assay::bench
