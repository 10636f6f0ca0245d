// Votes of a debrief: who sees which, when a reason is needed, what changed. Pure.
#pragma once

#include <debriefs/debrief.hpp>

namespace assay::debriefs {

// Where the debrief stands and who reads it.
struct Reading {
    DebriefState state = DebriefState::open;
    Round round = Round::before;
    std::string reader_id;
    bool sees_evaluations = false; // false for whom the application's cards are sealed
};

// The first votes are opened together by the second round, the second ones by closing. One's own are always seen.
bool sees_vote(const Reading& reading, const Vote& vote);
bool is_opened(DebriefState state, Round current, Round of_vote);

// Whether a vote must say why: it differs from the same person's earlier one.
bool needs_reason(const std::vector<Vote>& own, const VoteInput& input);

// Changed recommendations between the rounds, of those votes that are given, in the order of the first votes.
std::vector<ChangedVote> changes(const std::vector<Vote>& votes);

} // namespace assay::debriefs
