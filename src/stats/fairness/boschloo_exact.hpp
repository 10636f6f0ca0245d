// Boschloo's exact test that two groups are selected at one rate: Fisher's p as a statistic, without holding the
// selected of both groups together, so that it finds more than Fisher's test does.
#pragma once

#include <stats/fairness/selection.hpp>
#include <stats/figure.hpp>

namespace assay::stats {

inline constexpr std::uint64_t most_boschloo_applicants = 10'000;

// For each side: the largest probability, over the rate t that both groups may have in common, of tables whose
// one-sided Fisher p is no larger than the observed one; two-sided, twice the smaller side, at most 1, as scipy has it
// (Boschloo 1970). Fisher p within 1e-9 of each other count as equal. The largest is sought on a grid that grows with
// the applicants and refined at its highest tops. Time: some 0.1 s at the most applicants; memory linear. A p below
// 1e-90 may be 0. Domain: applicants > 0. Refused: more than 10,000 applicants in both groups together.
Figure<double> boschloo_two_sided(const Selection& focal, const Selection& reference);

} // namespace assay::stats
