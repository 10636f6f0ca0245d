// Forecasts against outcomes: how scores went with performance, whether forecasts came true, who stayed.
#pragma once

#include <analytics/interviewers.hpp>
#include <outcomes/outcome.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::validity {

using analytics::Estimate;

// A correlation; `is_cut`: a limit would be beyond 1 and stands there.
struct Coefficient {
    Estimate r;
    bool is_cut = false;
};

// Hires whose scores stand together, and how they do on average, in levels from 1 to 4.
struct ScoreGroup {
    int n = 0;
    double mean_score = 0;
    Estimate performance;
};

// Of hires with a score of then and a performance of now. `for_criterion`: were performance known without error.
// `among_applicants`: that, had all of them been hired; `u` is the spread of the hired's scores over the applicants'.
// What cannot be had says so under `reasons`.
struct ScoreValidity {
    int n = 0;
    int n_applicants = 0;
    double criterion_reliability = 0;
    std::optional<double> u;
    std::optional<Coefficient> pearson;
    std::optional<Coefficient> spearman;
    std::optional<Coefficient> for_criterion;
    std::optional<Coefficient> among_applicants;
    std::vector<ScoreGroup> groups; // by rising score
    std::vector<std::string> reasons;
};

struct ForecastBin {
    int n = 0;
    double mean_forecast = 0;
    Estimate share; // of them that came true
};

// Of forecasts of desired outcomes, read as probabilities. `brier_of_base_rate` is what somebody gets who always says
// how many come true; `difference`: mean forecast less that share.
struct ForecastValidity {
    int n = 0;
    int n_hires = 0;
    double mean_forecast = 0;
    double base_rate = 0;
    double brier = 0;
    double brier_of_base_rate = 0;
    std::optional<double> skill;
    std::optional<Estimate> difference;
    std::vector<ForecastBin> bins; // rising
};

struct Retention {
    int n = 0;
    int n_left = 0;
    Estimate share; // who is still there
};

// Reviews after so many months; those who had left by an earlier one are among them. `reason` says what is missing
// where a part is.
struct MonthValidity {
    int month = 0;
    int n_reviews = 0;
    int n_counted = 0;
    std::optional<ScoreValidity> scores;
    std::optional<ForecastValidity> forecasts;
    std::optional<Retention> retention;
    std::optional<std::string> reason;
};

struct Validity {
    std::vector<MonthValidity> months; // the latest first
    std::vector<std::string> notes;
};

// A desired outcome of one hire: what was expected of it, from 1 to 4, and the level of now, 0 where it cannot be said.
struct ForecastOutcome {
    double forecast = 0;
    int level = 0;
};

// What one review says of a hire, beside what was rated before.
struct ReviewedHire {
    std::string outcome_id;
    std::string application_id;
    int month = 0;
    bool has_left = false;
    std::optional<int> performance;
    std::optional<double> score; // the composite
    std::vector<ForecastOutcome> forecasts;
};

// An applicant of the same jobs whose cards are all in.
struct RatedApplicant {
    std::string application_id;
    Instant settled_at;
    double score = 0;
};

} // namespace assay::validity
