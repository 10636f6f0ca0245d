// Who counts as hired, when a review falls due, and what it may hold. Pure. Days are calendar days in UTC; a month
// later is the same day of that month, or its last where it has no such day.
#pragma once

#include <base/result.hpp>
#include <importer/guide.hpp>
#include <outcomes/outcome.hpp>
#include <scorecards/scorecard.hpp>

#include <chrono>

namespace assay::outcomes {

inline constexpr int review_months[] = {6, 12};
inline constexpr std::chrono::days opens_before{30};
// After that a review may still be recorded and is no longer asked for: nobody remembers so far back.
inline constexpr int asked_for_months = 12;

using Day = std::chrono::sys_days;

Day day_of(Instant at);
// The day on which the review of `month` months after a decision to hire is due.
Day day_due(Instant decided_at, int month);

// Hired: the decision in force is to hire, and the application stands in the offer or was closed as hired. A candidate
// who withdrew after the decision was not.
bool is_hire(const HireStanding& standing);
// `conflict` where nobody was hired.
Result<void> check_hire(const std::optional<HireStanding>& standing);

// `conflict` before the day on which the review opens; whoever has left may be recorded at any time.
Result<void> check_time(Instant decided_at, int month, bool has_left, Instant now);

// `conflict` where somebody who had left by an earlier review would have a later one. `others` are the recorded reviews
// of the other months.
Result<void> check_order(const std::vector<OutcomeReview>& others, int month, bool has_left);

// A month that is none of the two; places that the profile does not have, or given twice; where the person has not
// left, places without a level (0 says that it cannot be said). Pointers lead into what was sent.
std::vector<FieldError> faults_in(int month, bool has_left, const std::vector<OutcomeLevel>& levels,
                                  std::size_t outcome_count);

// The reviews still to come: neither recorded, nor earlier than a recorded one, nor of somebody who has left.
std::vector<ReviewDay> days_to_come(Instant decided_at, const std::vector<OutcomeReview>& recorded);

// When the decision must have been made, [from, until), for the review of `month` to be asked for at `now`: from the
// day it opens until the next one does, or until asked_for_months after it was due.
struct DecidedBetween {
    Instant from;
    Instant until;
};
DecidedBetween decided_between(int month, Instant now);

// For each desired outcome with a rating of 1 to 4: its mean over the ratings of items that restate it. A 0 counts for
// nothing.
std::vector<OutcomeForecast> forecast_from(const std::vector<scorecards::VisibleRating>& ratings,
                                           const importer::Guide& guide);

} // namespace assay::outcomes
