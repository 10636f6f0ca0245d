// Fisher's exact test that two groups are selected at one rate.
#pragma once

#include <stats/fairness/selection.hpp>

namespace assay::stats {

struct FisherExact {
    double two_sided = 1; // tables no likelier than the observed one, as R and scipy sum them
    double less = 1;      // the focal group selected as rarely or rarer
    double greater = 1;
};

// With the margins held, the selected of the focal group follow the hypergeometric distribution (Fisher 1935).
// Two-sided: the sum over tables of probability <= that of the observed one times 1 + 1e-7, R's tolerance for ties.
// Weights grow outward from the likeliest table by their ratios until they vanish: at most some 80 standard deviations
// of the count, a hundredth of a second at the most applicants. A p below 1e-300 is 0. Any counts: p is 1 where nothing
// can vary.
FisherExact fisher_exact(const Selection& focal, const Selection& reference);

} // namespace assay::stats
