// Elements measured one by one with everything else held: extreme ones, and candidates against corrected raters.
#pragma once

#include <stats/facets/design.hpp>

#include <span>

namespace assay::stats::facets {

// The rounds backwards: what was set aside last is measured first, at 0.3 score points inside its limit, against what
// has a measure by then.
void measure_extremes(Design& design);

// All candidates that are not extreme again, raters and items held. Extremes are as they were.
void measure_targets_again(Design& design);

// The shift of the logits of `rows` under which their expected score is the given one, the score being taken at most
// `inside` score points from its limits; of at most 40 logits either way. Nothing without a step in any of the rows.
std::optional<double> shift_to_score(const Design& design, std::span<const std::uint32_t> rows, double inside);

} // namespace assay::stats::facets
