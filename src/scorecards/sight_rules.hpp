// The one rule that decides who sees the content of a scorecard. Pure; the view scorecard_sight says the same in SQL,
// and a test over generated worlds holds the two equal. Whoever changes one changes both.
#pragma once

#include <jobs/job_scope.hpp>
#include <scorecards/assignment.hpp>

#include <vector>

namespace assay::scorecards {

struct Viewer {
    std::string person_id;
    bool is_administrator = false;
    std::optional<jobs::TeamRole> team_role; // in the card's job
    bool is_facilitator = false;             // of the application's debrief
    bool has_opening = false;                // a seal opened by name and reason for this person
};

struct SightCard {
    std::string interviewer_id;
    AssignmentState state = AssignmentState::owed;
    jobs::SealMode seal = jobs::SealMode::until_own;
};

// as_administrator: seen on no other ground than being an administrator, so the reading is audited.
enum class Sight { none, open, as_administrator };

// What `viewer` sees of `card`, which is one of `cards`, all the cards of its application.
Sight sight_of(const Viewer& viewer, const SightCard& card, const std::vector<SightCard>& cards);

inline bool may_see_content(const Viewer& viewer, const SightCard& card, const std::vector<SightCard>& cards) {
    return sight_of(viewer, card, cards) != Sight::none;
}

} // namespace assay::scorecards
