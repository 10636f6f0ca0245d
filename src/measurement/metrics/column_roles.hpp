// Which column of a file of predictions is what: by the name that was asked for, by a usual name, or as the only one
// left.
#pragma once

#include <base/result.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace assay::measurement {

enum class MetricTask { classification, regression, ranking, ordinal };

enum class ColumnRole : std::size_t { key, query, truth, prediction, probability };
inline constexpr std::size_t column_roles = 5;

// By role: the name asked for, or none.
using AskedColumns = std::array<std::optional<std::string>, column_roles>;
// By role: the place in the header, or none.
using ColumnPlaces = std::array<std::optional<std::size_t>, column_roles>;

struct ColumnsWanted {
    MetricTask task = MetricTask::classification;
    AskedColumns asked = {};
    bool has_truth = false;
    bool has_predictions = false;
    bool has_classes = false; // probabilities of each class: no other prediction is needed
};

// A column with the probability of a class, which its name ends in.
struct ClassColumn {
    std::size_t place = 0;
    std::string label;
};

// Columns `probability_LABEL` (`proba_`, `prob_`) of two labels or more, all with the same beginning.
std::vector<ClassColumn> class_columns(const std::vector<std::string>& header);

// The label that such a name ends in; none of another name.
std::optional<std::string> label_of_probability(const std::string& column);

// Refused with `predictions/column-missing` or `predictions/column-twice`: a column asked for that is not there once,
// no column that could be the truth (or the prediction) where one is wanted. `header` is trimmed.
Result<ColumnPlaces> places_of_columns(const std::vector<std::string>& header, const ColumnsWanted& wanted);

// The key that two files share without being asked for: `id` or `key`, else the only name in both that is no usual name
// of another role. None where there is no such, or where a file has a single column.
std::optional<std::string> shared_key(const std::vector<std::string>& one, const std::vector<std::string>& other);

} // namespace assay::measurement
