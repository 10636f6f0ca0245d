// The decision of an application: what was decided, why, by whom, and what the figures said at that moment.
#pragma once

#include <base/instant.hpp>
#include <decisions/composite.hpp>

#include <vector>

namespace assay::decisions {

enum class Outcome { hire, no_hire, hold };
ASSAY_ENUM(Outcome, hire, no_hire, hold)

// What a decision was made without.
enum class LeftOut { cards_owed, no_debrief, debrief_not_closed, no_references };
ASSAY_ENUM(LeftOut, cards_owed, no_debrief, debrief_not_closed, no_references)

struct DecisionInput {
    Outcome outcome = Outcome::hold;
    std::string reason;
};

// As one reader may see it: `composite` and `differs` are empty for whom the cards are sealed.
struct Decision {
    std::string id;
    std::string application_id;
    Outcome outcome = Outcome::hold;
    std::string reason;
    std::optional<Composite> composite;
    std::vector<LeftOut> left_out;
    std::optional<std::string> differs;
    std::string decided_by;
    std::string decided_by_name;
    Instant decided_at;
};

} // namespace assay::decisions
