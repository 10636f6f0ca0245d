#include <scorecards/sight_rules.hpp>

#include <algorithm>

namespace assay::scorecards {
namespace {

bool has_own(const Viewer& viewer, const std::vector<SightCard>& cards, AssignmentState state) {
    return std::ranges::any_of(
        cards, [&](const SightCard& each) { return each.interviewer_id == viewer.person_id && each.state == state; });
}

bool is_anything_owed(const std::vector<SightCard>& cards) {
    return std::ranges::any_of(cards, [](const SightCard& each) { return each.state == AssignmentState::owed; });
}

bool is_unsealed_for(const Viewer& viewer, const SightCard& card, const std::vector<SightCard>& cards) {
    if (viewer.has_opening) return true;
    if (has_own(viewer, cards, AssignmentState::owed)) return false;
    if (card.seal == jobs::SealMode::until_all && is_anything_owed(cards)) return false;
    // An excuse ends what is owed; it must not be a way to read without having written.
    return !has_own(viewer, cards, AssignmentState::excused) || has_own(viewer, cards, AssignmentState::submitted);
}

bool is_on_panel(const Viewer& viewer, const std::vector<SightCard>& cards) {
    return std::ranges::any_of(cards, [&](const SightCard& each) { return each.interviewer_id == viewer.person_id; });
}

bool has_a_part_in(const Viewer& viewer, const std::vector<SightCard>& cards) {
    if (!viewer.team_role) return false;
    return *viewer.team_role != jobs::TeamRole::interviewer || viewer.is_facilitator || viewer.has_opening ||
           is_on_panel(viewer, cards);
}

} // namespace

Sight sight_of(const Viewer& viewer, const SightCard& card, const std::vector<SightCard>& cards) {
    if (card.interviewer_id == viewer.person_id) return Sight::open;
    if (card.state != AssignmentState::submitted) return Sight::none;
    if (!is_unsealed_for(viewer, card, cards)) return Sight::none;
    if (has_a_part_in(viewer, cards)) return Sight::open;
    return viewer.is_administrator ? Sight::as_administrator : Sight::none;
}

} // namespace assay::scorecards
