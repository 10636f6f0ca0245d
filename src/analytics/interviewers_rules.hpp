// What the ratings of settled applications tell of those who gave them. Pure.
#pragma once

#include <analytics/interviewers.hpp>

namespace assay::analytics {

// Fewer cards of one person tell nothing of that person.
inline constexpr int fewest_cards = 10;

// How figures are kept from giving one card away to somebody who may not read it.
struct Coarseness {
    // Of each person and stage only whole blocks of so many cards count (`counted_cards_rules`).
    int step = 1;
    int decimals = 3;
};
inline constexpr Coarseness for_everybody_elses{5, 1};
inline constexpr Coarseness for_ones_own{1, 2};

// The cards that count, after `coarseness`.
std::vector<SettledRow> counted_rows(std::vector<SettledRow> rows, const Coarseness& coarseness);

// Everybody in `rows`, in the order of their ids and without names; severity against those who rated the same
// candidates on the same items.
struct FoundInterviewers {
    std::vector<Interviewer> interviewers;
    std::vector<InterviewerGroup> groups;
    std::vector<std::string> notes;
};
FoundInterviewers interviewer_figures(const std::vector<SettledRow>& rows, const Coarseness& coarseness);

// What is said to and of whoever has too few cards.
std::string too_few_cards(int n_cards);

// "2026 Q3" of a moment in UTC; and the first moment of the quarter three before that of `now`.
std::string quarter_of(Instant at);
Instant four_quarters_back(Instant now);

} // namespace assay::analytics
