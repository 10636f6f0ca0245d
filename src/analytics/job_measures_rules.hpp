// Puts a job's candidates on one scale. Pure: what may not enter was never handed in.
#pragma once

#include <analytics/job_measures.hpp>

#include <set>
#include <string>

namespace assay::analytics {

// Fewer candidates tell no spread, fewer ratings of one nothing of that one.
inline constexpr int fewest_candidates = 5;
inline constexpr int fewest_ratings = 3;

// By application, of those with enough ratings; `lone` are the applications whose ratings that count are one
// interviewer's, whose severity nothing tells. `notes` as in JobMeasures. `reason` where there is no measure at all.
struct MeasuredRows {
    std::map<std::string, CandidateMeasure> by_application;
    std::set<std::string> lone;
    RatingCounts n;
    std::optional<Estimation> estimation;
    std::optional<Estimate> reliability;
    std::vector<std::string> notes;
    std::string reason;
};

// Many-facet Rasch model with interviewers and items, one rating scale, by marginal maximum likelihood; a candidate's
// measure is the mean of what is then likely (EAP), its error the standard deviation of it. The next card: what is
// known of a candidate is 1 / se^2, of which 1 / sd^2 is the distribution's and the rest comes from the ratings, each
// as much as the others; as many again as a card has are added to it.
MeasuredRows measure_rows(const std::vector<RatedRow>& rows);

// Most ranks whose probabilities are each given: more cannot be drawn.
inline constexpr std::size_t most_drawn_ranks = 8;

// Ranks of the measured candidates who are still in the process, within each group, normal around their measures with
// their errors; rank 1 is the highest. Nothing with fewer than two of a group: groups are not comparable.
void put_ranks(std::vector<MeasuredCandidate>& candidates);

// Why a candidate whose cards are open has no measure while others have one, and what would help.
std::string why_unmeasured(int n_ratings, bool is_lone);
// The same where nobody has one: of a candidate whom somebody else's card would bring nearer to it; else empty.
std::string why_alone(int n_raters);

} // namespace assay::analytics
