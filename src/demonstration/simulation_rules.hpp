// How ratings come about in the demonstration: a candidate's ability, an interviewer's severity and an item's
// difficulty meet on one scale, as in a many-facet rating model, so that the figures drawn from them look like real
// ones.
#pragma once

#include <demonstration/chance.hpp>

#include <vector>

namespace assay::demonstration {

// Latent traits in logits, all around zero.
struct Encounter {
    double ability = 0;
    double severity = 0;
    double difficulty = 0;
};

// A level from 1 to 4, drawn from the rating-scale model with thresholds -1.4, 0, 1.4 (Andrich 1978).
int drawn_level(const Encounter& encounter, Chance& chance);

// The recommendation (1 to 4) an interviewer would give after these levels; 0 stands for "not rated" and is left out.
int recommendation_after(const std::vector<int>& levels, Chance& chance);

} // namespace assay::demonstration
