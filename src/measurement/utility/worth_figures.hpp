// `assay measure utility`: what a selection of a given validity is worth, as JSON and as a table to read.
#pragma once

#include <stats/utility/monetary_gain.hpp>
#include <stats/utility/taylor_russell.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace assay::measurement {

// What is asked; figures that need what was not given are refused and say what is missing.
struct WorthQuestion {
    std::optional<double> validity, selection_ratio, base_rate;
    std::optional<std::uint64_t> hired, applicants;
    std::optional<double> tenure, sd_performance;
    double cost_per_applicant = 0;
    std::optional<double> reliability, raters, target_reliability;
    std::optional<std::uint64_t> best_of;
};

// What follows for one validity.
struct SelectionWorth {
    stats::Figure<stats::TaylorRussell> shares;
    stats::Figure<double> mean_z_criterion;
    stats::Figure<stats::MonetaryGain> gain;
};

struct WorthFigures {
    stats::Figure<double> selection_ratio; // as given, or hired / applicants
    stats::Figure<double> mean_z_selected;
    stats::Figure<double> mean_z_of_pool; // of exactly the hired of exactly the applicants
    SelectionWorth one;                   // with the validity given
    stats::Figure<double> reliability_of_raters;
    stats::Figure<double> raters_needed;
    stats::Figure<double> validity_of_raters;
    SelectionWorth many; // with that of the raters
    stats::Figure<double> expected_best;
};

// No question at all, or a selection ratio that contradicts hired and applicants, is for the caller to refuse.
WorthFigures worth_figures(const WorthQuestion& question);

// The object that docs/measurement/utility.md describes.
std::string worth_json(const WorthQuestion& question, const WorthFigures& figures);
std::string worth_table(const WorthQuestion& question, const WorthFigures& figures);

} // namespace assay::measurement
