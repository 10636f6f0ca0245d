#include <stats/fairness/adverse_impact.hpp>

#include <fairness_bench.hpp>
#include <measured.hpp>

#include <stdexcept>

namespace assay::bench {

void measure_fairness() {
    const double fisher = median_us(9, [] {
        if (stats::fisher_exact({10'000'000, 5'000'000}, {10'000'000, 5'001'000}).two_sided < 0.5)
            throw std::runtime_error("Fisher's p is wrong");
    });
    print_row("Fisher, 10,000,000 a group", fisher, 10'000, "its limit of 10 ms");
    const double all = median_us(5, [] {
        if (!stats::compare_selection({5'000, 2'500}, {5'000, 2'600}).boschloo_two_sided_p)
            throw std::runtime_error("no Boschloo p");
    });
    print_row("all of two groups of 5,000", all, 200'000, "its limit of 0.2 s");
}

} // namespace assay::bench
