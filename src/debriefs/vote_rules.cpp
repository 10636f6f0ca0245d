#include <debriefs/vote_rules.hpp>

#include <algorithm>

namespace assay::debriefs {

bool is_opened(DebriefState state, Round current, Round of_vote) {
    return state == DebriefState::closed || (of_vote == Round::before && current == Round::after);
}

bool sees_vote(const Reading& reading, const Vote& vote) {
    return vote.person_id == reading.reader_id ||
           (reading.sees_evaluations && is_opened(reading.state, reading.round, vote.round));
}

bool needs_reason(const std::vector<Vote>& own, const VoteInput& input) {
    return std::ranges::any_of(own, [&](const Vote& each) { return each.recommendation != input.recommendation; });
}

std::vector<ChangedVote> changes(const std::vector<Vote>& votes) {
    std::vector<ChangedVote> found;
    for (const Vote& first : votes) {
        if (first.round != Round::before) continue;
        const auto second = std::ranges::find_if(
            votes, [&](const Vote& each) { return each.round == Round::after && each.person_id == first.person_id; });
        if (second == votes.end() || second->recommendation == first.recommendation) continue;
        found.push_back({first.person_id, first.name, first.recommendation, second->recommendation, second->reason});
    }
    return found;
}

} // namespace assay::debriefs
