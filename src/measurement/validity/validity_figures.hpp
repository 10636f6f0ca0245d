// `assay measure validity`: how forecasts and outcomes went together, as JSON and as a table to read.
#pragma once

#include <measurement/validity/pairs_csv.hpp>
#include <stats/validity/brier_score.hpp>
#include <stats/validity/forecast_bias.hpp>
#include <stats/validity/range_restriction.hpp>

#include <optional>
#include <string>

namespace assay::measurement {

struct ValidityOptions {
    std::optional<double> criterion_reliability; // of the outcomes, among those who have one
    std::optional<double> predictor_reliability; // of the forecasts, among all applicants
    // Standard deviation of forecasts, of those with an outcome over all; otherwise taken from the file, where it has
    // rows without an outcome.
    std::optional<double> restriction;
    std::optional<std::size_t> bins; // of equal width; without it one for each different forecast, of up to 20
    bool has_equal_counts = false;   // bins of equal numbers in place of equal width
};

// Corrections need what was not given: then they are refused and say so.
struct ValidityFigures {
    stats::Figure<stats::Correlation> pearson, spearman;
    stats::Figure<double> u;
    stats::Figure<stats::Correlation> criterion; // corrected for the outcomes' error alone
    stats::Figure<stats::Correlation> direct;    // and for direct restriction of range
    stats::Figure<stats::Correlation> both;      // of the correlation seen: for error on both sides
    stats::Figure<stats::IndirectCorrection> indirect;
    // Where forecasts are probabilities and outcomes 0 or 1.
    stats::BinningOptions binning;
    stats::Figure<stats::BrierScore> brier;
    stats::Figure<stats::ForecastBias> bias;
    stats::Figure<std::vector<stats::CalibrationBin>> calibration;
};

ValidityFigures validity_figures(const ReadPairs& read, const ValidityOptions& options);

// The object that docs/measurement/validity.md describes.
std::string validity_json(const ReadPairs& read, const ValidityFigures& figures);
std::string validity_table(const ReadPairs& read, const ValidityFigures& figures);

} // namespace assay::measurement
