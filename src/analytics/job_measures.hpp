// The candidates of a job on one scale, corrected for how severe their interviewers are, as one reader may see them.
#pragma once

#include <analytics/interviewers.hpp>
#include <analytics/rated_rows.hpp>
#include <applications/application_scope.hpp>
#include <decisions/composite.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::analytics {

// What another card of this candidate would leave of the error: levels on it, as many as on theirs so far (the mean),
// and then half the interval of the score, in levels.
struct NextCard {
    int n_ratings = 0;
    double half = 0;
};

// measure, se, low and high in logits; score, score_low and score_high the same in levels: what the average interviewer
// would give on the average item. The interval holds 95 %. `group`: measures are comparable within one alone.
struct CandidateMeasure {
    double measure = 0;
    double se = 0;
    double low = 0;
    double high = 0;
    double score = 0;
    double score_low = 0;
    double score_high = 0;
    int n_ratings = 0;
    int n_raters = 0;
    int group = 1;
    NextCard next_card;
};

// Where a candidate stands among the `of` of their group who are still in the process, as far as the measures tell:
// probability of the first rank, expected rank, the ranks that hold 95 %, and the probability of each rank where they
// are few enough to be drawn.
struct CandidateRank {
    int of = 0;
    double p_best = 0;
    double expected = 0;
    int low = 0;
    int high = 0;
    std::vector<double> probabilities;
};

// Of a sealed one nothing is said but that it is. `reason` says why there is no measure, and what
// would help.
struct MeasuredCandidate {
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    applications::Phase phase = applications::Phase::applied;
    bool sealed = false;
    std::optional<decisions::Composite> composite;
    std::optional<int> items_rated;
    std::optional<int> items_asked;
    std::optional<CandidateMeasure> measure;
    std::optional<CandidateRank> rank;
    std::optional<std::string> reason;
};

// `reliability` of the order, from 0 to 1, with its 95 % interval. `notes`: what must be known to read the figures.
// `reasons`: why a figure cannot be had, by its name.
struct JobMeasures {
    std::vector<MeasuredCandidate> candidates;
    RatingCounts n;
    std::optional<Estimation> estimation;
    std::optional<Estimate> reliability;
    std::vector<std::string> notes;
    std::map<std::string, std::string> reasons;
};

} // namespace assay::analytics
