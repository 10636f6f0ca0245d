// Forecasts against outcomes: how scores went with performance, whether forecasts came true, who stayed.
#pragma once

#include <analytics/interviewers.hpp>
#include <importer/guide.hpp>

#include <map>
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

// Scores of the stages of one kind alone, against performance; `reason` says why there is no figure.
struct StageValidity {
    importer::StageKind kind = importer::StageKind::screen;
    int n = 0;
    std::optional<Coefficient> pearson;
    std::optional<std::string> reason;
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
    std::vector<StageValidity> stages;
    std::vector<std::string> reasons;
};

struct ForecastBin {
    int n = 0;
    double mean_forecast = 0;
    Estimate share; // of them that came true
};

// brier = reliability - resolution + uncertainty + within, of the bins that are shown. `uncertainty` is what somebody
// gets who always says how many come true.
struct BrierParts {
    double reliability = 0;
    double resolution = 0;
    double uncertainty = 0;
    double within = 0;
};

// Of forecasts of desired outcomes, read as probabilities. `skill`: 1 is perfect, 0 as good as always saying the base
// rate; `difference`: mean forecast less that rate.
struct ForecastValidity {
    int n = 0;
    int n_hires = 0;
    double mean_forecast = 0;
    double base_rate = 0;
    double brier = 0;
    BrierParts parts;
    std::optional<double> skill;
    std::optional<Estimate> difference;
    std::vector<ForecastBin> bins; // rising
};

// Of hires whose review of the month has opened, and of whom it is known.
struct Retention {
    int n = 0;
    int n_left = 0;
    Estimate share; // who is still there
};

// Reviews after so many months, counted in whole steps; those who had left by an earlier one are among them, so that an
// exact count would tell of one review who left. `reasons` say by the name of a part what is missing where it is.
struct MonthValidity {
    int month = 0;
    int n_reviews = 0;
    std::optional<ScoreValidity> scores;
    std::optional<ForecastValidity> forecasts;
    std::optional<Retention> retention;
    std::map<std::string, std::string> reasons;
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

struct StageScore {
    importer::StageKind kind = importer::StageKind::screen;
    double score = 0;
};

// What one review says of a hire, beside what was rated before.
struct ReviewedHire {
    std::string outcome_id;
    std::string application_id;
    Instant decided_at;
    Instant recorded_at;
    int month = 0;
    bool has_left = false;
    std::optional<int> performance;
    std::optional<double> score; // the composite
    std::vector<StageScore> stage_scores;
    std::vector<ForecastOutcome> forecasts;
};

// An applicant of the same jobs whose cards are all in.
struct RatedApplicant {
    std::string application_id;
    Instant settled_at;
    double score = 0;
};

} // namespace assay::validity
