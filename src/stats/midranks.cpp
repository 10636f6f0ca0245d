#include <stats/midranks.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace assay::stats {

std::vector<double> midranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [values](std::size_t at) { return values[at]; });
    std::vector<double> ranks(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
        const double middle = static_cast<double>(from + 1 + to) / 2;
        for (; from < to; ++from) ranks[order[from]] = middle;
    }
    return ranks;
}

} // namespace assay::stats
