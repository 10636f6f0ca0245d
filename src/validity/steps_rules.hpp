// How figures of hires are kept from telling of one: people count in whole steps, pictures are drawn anew more rarely.
// Pure.
#pragma once

#include <cstddef>
#include <string>

namespace assay::validity {

// Fewer hires tell nothing.
inline constexpr std::size_t fewest = 10;
// People count in whole steps of so many, in the order in which they came to count: between two looks at a figure
// nothing changes, or five people do.
inline constexpr std::size_t step = 5;
inline constexpr std::size_t most_groups = 5;

std::size_t in_whole_steps(std::size_t people);

// How many of the first `people` a chart in groups stands on: up to 25 in steps of five, then of 25. So groups of equal
// size keep their five people until each gets five more: no group ever differs from what it was by one person.
std::size_t drawn(std::size_t people);

// Two decimals, so that no answer hangs on the last bits of a sum.
double at_two_decimals(double figure);

// "10 hires count so far …": what is said where there are fewer than `fewest` hires `that` (an ending of the sentence).
std::string too_few(std::size_t counted, const char* that);

} // namespace assay::validity
