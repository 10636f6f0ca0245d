// How many selections a group is away from what it would have had at the common rate.
#pragma once

#include <stats/fairness/selection.hpp>

namespace assay::stats {

// n1 (x1 + x2) / (n1 + n2): the focal group's selected, had both been selected at one rate. Domain: applicants > 0.
double expected_selected(const Selection& focal, const Selection& reference);

// That less those who were selected; above 0 where the focal group has fewer.
double shortfall(const Selection& focal, const Selection& reference);

// Whether an expected count of the two by two table is below 5, where tests and intervals for many applicants are no
// longer to be trusted (Cochran 1954).
bool is_small_sample(const Selection& focal, const Selection& reference);

// Whether one selection decides the rule of four fifths: the ratio is below 4/5, and would not be, had one more of the
// focal group been selected in place of one of the reference group (Uniform Guidelines, Questions and Answers 21,
// 1979).
bool one_selection_decides(const Selection& focal, const Selection& reference);

} // namespace assay::stats
