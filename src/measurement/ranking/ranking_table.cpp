#include <measurement/ranking/ranking_figures.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace assay::measurement {

std::string ranking_table(const ReadMeasures& read, const stats::Ranking& ranks, const stats::RankSimulation& drawing) {
    std::string text = fmt::format("{} targets, {} rows without a measure\n", read.ids.size(), read.missing);
    if (!ranks.probabilities)
        text += fmt::format("{} Drawn {} times from seed {}.\n", ranks.probabilities.error().reason, drawing.draws,
                            drawing.seed);
    text += fmt::format("\n  {:<28}{:>9}{:>8}{:>15}{:>8}", "target", "measure", "se", "expected rank", "best");
    for (const std::size_t top : ranks.tops)
        if (top > 1) text += fmt::format("{:>8}", fmt::format("top {}", top));
    std::vector<std::size_t> order(read.ids.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t target) { return ranks.expected_rank[target]; });
    for (const std::size_t target : order) {
        text += fmt::format("\n  {:<28}{:>9.3f}{:>8.3f}{:>15.2f}", read.ids[target], read.measures[target].value,
                            read.measures[target].se, ranks.expected_rank[target]);
        for (std::size_t top = 0; top < ranks.tops.size(); ++top)
            text += fmt::format("{:>8.3f}", ranks.p_top[target * ranks.tops.size() + top]);
    }
    return text + "\n";
}

} // namespace assay::measurement
