#include <stats/ranking/pairwise.hpp>
#include <stats/ranking/ranking.hpp>

#include <algorithm>

namespace assay::stats {
namespace {

std::vector<std::size_t> usable(std::vector<std::size_t> tops, std::size_t targets) {
    tops.push_back(1);
    std::erase_if(tops, [&](std::size_t top) { return top > targets; });
    std::ranges::sort(tops);
    const auto repeats = std::ranges::unique(tops);
    tops.erase(repeats.begin(), repeats.end());
    return tops;
}

std::vector<double> cumulated(const RankProbabilities& probabilities, std::span<const std::size_t> tops) {
    std::vector<double> shares;
    for (std::size_t target = 0; target < probabilities.targets; ++target) {
        double sum = 0;
        std::size_t rank = 0;
        for (const std::size_t top : tops) {
            for (; rank < top; ++rank) sum += probabilities.at(target, rank);
            shares.push_back(std::min(1.0, sum));
        }
    }
    return shares;
}

} // namespace

Figure<Ranking> ranking(std::span<const Measure> measures, const RankingOptions& options) {
    if (measures.empty()) return no_figure("There is no measure to rank.");
    if (measures.size() > most_ranked_targets)
        return no_figure("There are more than 20,000 measures: rank the best of them.");
    Ranking ranks;
    ranks.probabilities = rank_probabilities(measures, options.quadrature);
    ranks.tops = usable(options.tops, measures.size());
    ranks.p_top = ranks.probabilities ? cumulated(*ranks.probabilities, ranks.tops)
                                      : simulated_tops(measures, ranks.tops, options.simulation);
    ranks.expected_rank = expected_ranks(measures, options.quadrature.threads);
    return ranks;
}

} // namespace assay::stats
