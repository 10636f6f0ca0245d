// What stands in a decision record beside the decision itself. Pure.
#pragma once

#include <decisions/decision.hpp>

namespace assay::decisions {

// What there was when the decision was made.
struct Circumstances {
    int cards_owed = 0;
    bool has_debrief = false;
    bool is_debrief_closed = false;
    int references = 0;
};
std::vector<LeftOut> left_out(const Circumstances& circumstances);

// Opened votes of the debrief's latest opened round.
struct VoteCount {
    int for_hire = 0; // recommendations 3 and 4
    int against = 0;  // 1 and 2
};

// The level at which an anchor says that the bar is met.
inline constexpr double bar = 3;

// One sentence where a decision to hire or not to hire points away from the whole interval of the composite or from the
// majority of the votes; empty where they agree, where the figures leave it open, and for a hold.
std::optional<std::string> differs(Outcome outcome, const std::optional<Composite>& composite, const VoteCount& votes);

} // namespace assay::decisions
