#include <stats/fairness/median_split.hpp>

#include <algorithm>
#include <numeric>
#include <vector>

namespace assay::stats {

Figure<MedianSplit> median_split(std::span<const double> scores) {
    if (scores.empty()) return no_figure("There is no score to take a median of.");
    std::vector<double> sorted(scores.begin(), scores.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    double median = *middle;
    if (sorted.size() % 2 == 0) median = std::midpoint(*std::max_element(sorted.begin(), middle), median);
    const auto above = std::ranges::count_if(scores, [&](double score) { return score > median; });
    return MedianSplit{median, static_cast<std::size_t>(above),
                       static_cast<std::size_t>(std::ranges::count(scores, median))};
}

} // namespace assay::stats
