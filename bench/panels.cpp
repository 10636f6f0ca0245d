#include <stats/random.hpp>

#include <panels.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace assay::bench {
namespace {

void name_levels(stats::Facet& facet, std::uint32_t count) {
    for (std::uint32_t each = 0; each < count; ++each) facet.levels.push_back(std::to_string(each));
}

} // namespace

Panel panel_of(std::size_t ratings) {
    const std::uint32_t raters = ratings >= 1'000'000 ? 500 : ratings >= 100'000 ? 150 : 40;
    return {static_cast<std::uint32_t>(ratings / 20), raters, 5, 4, 0.06};
}

stats::Ratings panel_ratings(const Panel& panel) {
    stats::Random random(1);
    stats::Ratings ratings;
    name_levels(ratings.target, panel.candidates);
    name_levels(ratings.rater, panel.raters);
    name_levels(ratings.item, panel.items);
    for (std::uint32_t candidate = 0; candidate < panel.candidates; ++candidate) {
        const double level = 2.5 + random.normal();
        const auto first = static_cast<std::uint32_t>(random.below(panel.raters));
        for (std::uint32_t seat = 0; seat < panel.raters_each; ++seat)
            for (std::uint32_t item = 0; item < panel.items; ++item) {
                if (random.uniform() < panel.missing) continue;
                ratings.target.at.push_back(candidate);
                ratings.rater.at.push_back((first + seat) % panel.raters);
                ratings.item.at.push_back(item);
                ratings.scores.push_back(std::clamp(std::round(level + 0.7 * random.normal()), 1.0, 4.0));
            }
    }
    return ratings;
}

} // namespace assay::bench
