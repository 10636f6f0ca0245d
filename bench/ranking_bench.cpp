#include <stats/random.hpp>
#include <stats/ranking/ranking.hpp>

#include <measured.hpp>
#include <ranking_bench.hpp>

#include <stdexcept>

namespace assay::bench {

void measure_ranking() {
    stats::Random random(1);
    std::vector<stats::Measure> measures;
    for (int target = 0; target < 1'000; ++target)
        measures.push_back({1.5 * random.normal(), 0.3 + 0.3 * random.uniform()});
    const double all = median_us(3, [&] {
        if (!stats::ranking(measures)->probabilities) throw std::runtime_error("no probabilities of ranks");
    });
    print_row("every rank of 1,000 targets", all, 1'000'000, "its limit of 1 s");
}

} // namespace assay::bench
