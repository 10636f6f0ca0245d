// How a composite is computed. Pure; used for the decision record, the debrief and the comparison of a job's
// candidates.
#pragma once

#include <decisions/composite.hpp>

#include <map>
#include <vector>

namespace assay::decisions {

using Weights = std::map<std::string, double>; // by item; an item that is not named weighs 1

// Each item's rating is the mean m_i over its interviewers, the composite their weighted mean
//     M = sum(w_i m_i) / sum(w_i),
// so that an item rated by three people counts no more than one rated by two. Items of weight 0 are left out.
//
// Interval: M -+ t(0.975, k - 1) SE over the k items, cut to the scale, with
//     SE^2 = k / (k - 1) * sum(w_i^2 (m_i - M)^2) / (sum w_i)^2
// (Cochran 1977, Sampling Techniques, section 6.4; recommended over the bootstrap's other rivals by Gatz and Smith
// 1995, Atmospheric Environment 29(11), 1185-1193). It is s / sqrt(k) where the weights are equal. Ratings are whole
// levels, so SE^2 is never taken below their rounding variance sum(w_i^2 / (12 n_i)) / (sum w_i)^2 (Sheppard 1898): ten
// equal ratings are not certainty. What all interviewers have in common (a severe panel) is not in it.
//
// Empty where nothing with a weight was rated.
std::optional<Composite> composite(const std::vector<RatingSlot>& slots, const Weights& weights);

} // namespace assay::decisions
