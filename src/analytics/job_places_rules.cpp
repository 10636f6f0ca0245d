#include <analytics/job_places_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/ranking/rank_probabilities.hpp>

#include <algorithm>

namespace assay::analytics {
namespace {

CandidatePlaces places_of(const stats::RankProbabilities& ranks, std::size_t at) {
    CandidatePlaces places;
    const std::size_t shown = std::min(ranks.targets, most_places);
    for (std::size_t rank = 0; rank < ranks.targets; ++rank) {
        const double probability = ranks.at(at, rank);
        places.expected += static_cast<double>(rank + 1) * probability;
        if (rank < shown) places.probabilities.push_back(rounded(probability));
        if (rank < 3) places.among_three += probability;
    }
    places.expected = rounded(places.expected);
    places.among_three = rounded(places.among_three);
    return places;
}

} // namespace

void put_places(std::map<std::string, CandidateMeasure>& by_application) {
    const bool one_scale = std::ranges::all_of(by_application, [](const auto& each) { return each.second.group == 1; });
    if (by_application.size() < 2 || !one_scale) return;
    std::vector<stats::Measure> measures;
    for (const auto& [id, each] : by_application) measures.push_back({each.measure, each.se});
    const auto ranks = stats::rank_probabilities(measures);
    if (!ranks) return;
    std::size_t at = 0;
    for (auto& [id, each] : by_application) each.places = places_of(*ranks, at++);
}

} // namespace assay::analytics
