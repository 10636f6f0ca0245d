// Joined rows as what each task's metrics take.
#pragma once

#include <measurement/metrics/joined_rows.hpp>
#include <stats/agreement/rating_units.hpp>
#include <stats/figure.hpp>
#include <stats/metrics/class_metrics.hpp>
#include <stats/metrics/confusion_table.hpp>
#include <stats/metrics/probability_metrics.hpp>
#include <stats/metrics/ranking_metrics.hpp>
#include <stats/metrics/regression_metrics.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::measurement {

struct CaseOptions {
    std::optional<std::string> positive = {};       // the label that a probability is of
    double threshold = 0.5;                         // from this probability on it is predicted
    std::optional<stats::DeclaredScale> scale = {}; // of an ordinal task
};

struct LabelledCases {
    std::vector<std::string> labels; // rising: by value where all are numbers, else by their bytes
    std::vector<stats::LabelPair> pairs;
    std::optional<std::uint32_t> positive;                // its place, of two labels or where it was asked for
    stats::Figure<std::vector<stats::ScoredCase>> scored; // none without probabilities of the positive label
    std::optional<stats::Figure<stats::ClassProbabilities>>
        classes; // of more than two labels, where there are such columns
};

// Labels that are all numbers are the same where their values are ("1" and "1.0"). A probability is of the positive one
// of two labels: the asked one or the last. A column of predictions that are fractions from 0 to 1 of two labels is
// taken for probabilities. Without predicted labels these are read off the probabilities: from the threshold on, or the
// likeliest of several. Refused: a positive label that does not occur (`predictions/label-unknown`), more than two
// labels with nothing but one column of probabilities (`predictions/two-labels`), two columns of probabilities of one
// label
// (`predictions/column-twice`). What a person should know of is added to `rows.notes`.
Result<LabelledCases> labelled_cases(JoinedRows& rows, const CaseOptions& options);

struct LevelCases {
    std::vector<double> levels; // rising
    std::vector<stats::LabelPair> pairs;
};

// Refused with `predictions/scale`: a scale of fewer than two or more than 1000 levels, a number that is none of them.
Result<LevelCases> level_cases(JoinedRows& rows, const CaseOptions& options);

std::vector<stats::NumberPair> number_cases(const JoinedRows& rows);

// Without a column of queries all rows are one list, and a note says so.
std::vector<stats::RankedItem> ranked_items(JoinedRows& rows);

} // namespace assay::measurement
