#include <stats/parallel.hpp>
#include <stats/random.hpp>
#include <stats/ranking/rank_simulation.hpp>

#include <algorithm>
#include <mutex>
#include <utility>

namespace assay::stats {
namespace {

constexpr std::size_t draws_at_once = 100;

struct Drawn {
    std::pair<double, double> place; // the measure, and a lot for known ones that are equal
    std::uint32_t target;
};

void draw(std::span<const Measure> measures, Random& random, std::vector<Drawn>& drawn) {
    drawn.clear();
    for (std::uint32_t target = 0; target < measures.size(); ++target) {
        const Measure& each = measures[target];
        if (each.se > 0)
            drawn.push_back({{each.value + each.se * random.normal(), 0}, target});
        else
            drawn.push_back({{each.value, random.uniform()}, target});
    }
}

} // namespace

std::vector<double> simulated_tops(std::span<const Measure> measures, std::span<const std::size_t> tops,
                                   const RankSimulation& options) {
    std::vector<std::uint32_t> counts(measures.size() * tops.size());
    std::mutex adding;
    const std::size_t pieces = (options.draws + draws_at_once - 1) / draws_at_once;
    in_parallel(pieces, options.threads, [&](std::size_t piece) {
        Random random(options.seed, piece);
        std::vector<Drawn> drawn;
        std::vector<std::uint32_t> own(counts.size());
        const auto higher = [](const Drawn& one, const Drawn& other) { return one.place > other.place; };
        const std::size_t end = std::min(options.draws, (piece + 1) * draws_at_once);
        for (std::size_t round = piece * draws_at_once; round < end; ++round) {
            draw(measures, random, drawn);
            std::ranges::partial_sort(drawn, drawn.begin() + static_cast<std::ptrdiff_t>(tops.back()), higher);
            for (std::size_t top = 0, rank = 0; top < tops.size(); ++top)
                for (; rank < tops[top]; ++rank) ++own[drawn[rank].target * tops.size() + top];
        }
        const std::lock_guard lock(adding);
        for (std::size_t at = 0; at < own.size(); ++at) counts[at] += own[at];
    });
    std::vector<double> shares(counts.size());
    for (std::size_t target = 0; target < measures.size(); ++target)
        for (std::size_t top = 0, sum = 0; top < tops.size(); ++top) {
            sum += counts[target * tops.size() + top];
            shares[target * tops.size() + top] = static_cast<double>(sum) / static_cast<double>(options.draws);
        }
    return shares;
}

} // namespace assay::stats
