#include <measurement/metrics/prediction_cases.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace assay::measurement {
namespace {

constexpr std::uint32_t nowhere = 0xffffffff;

std::optional<double> number_in(std::string_view text) {
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

// Names of both columns, and what the labels make of them.
struct Labels {
    const std::vector<std::string>& names;
    std::vector<std::optional<double>> values = {}; // of each name
    std::vector<std::string> labels = {};           // rising
    std::vector<std::uint32_t> place = {};          // of each name in the labels

    explicit Labels(const std::vector<std::string>& all) : names(all) {
        for (const std::string& name : names) values.push_back(number_in(name));
    }

    void order(const std::vector<std::uint32_t>& used) {
        const bool are_numbers =
            std::ranges::all_of(used, [&](std::uint32_t name) { return values[name].has_value(); });
        std::vector<std::uint32_t> sorted = used;
        const auto rises = [&](std::uint32_t one, std::uint32_t other) {
            return are_numbers ? *values[one] < *values[other] : names[one] < names[other];
        };
        std::ranges::sort(sorted, rises);
        place.assign(names.size(), nowhere);
        for (std::size_t at = 0; at < sorted.size(); ++at) {
            if (at == 0 || rises(sorted[at - 1], sorted[at])) labels.push_back(names[sorted[at]]);
            place[sorted[at]] = static_cast<std::uint32_t>(labels.size() - 1);
        }
    }

    std::optional<std::uint32_t> place_of(const std::string& label) const {
        const auto found = std::ranges::find(labels, label);
        if (found != labels.end()) return static_cast<std::uint32_t>(found - labels.begin());
        for (std::size_t name = 0; name < names.size(); ++name)
            if (names[name] == label && place[name] != nowhere) return place[name];
        return std::nullopt;
    }
};

std::vector<std::uint32_t> distinct(std::vector<std::uint32_t> names) {
    std::ranges::sort(names);
    const auto repeats = std::ranges::unique(names);
    names.erase(repeats.begin(), repeats.end());
    return names;
}

// Fractions from 0 to 1 where the truth has two labels and none of the fractions is one of them.
bool are_probabilities(const Labels& labels, const std::vector<std::uint32_t>& truth,
                       const std::vector<std::uint32_t>& predicted) {
    if (truth.size() > 2) return false;
    bool has_fraction = false;
    for (const std::uint32_t name : predicted) {
        const auto value = labels.values[name];
        if (!value || *value < 0 || *value > 1) return false;
        const bool is_end = *value == 0 || *value == 1;
        if (!is_end && std::ranges::binary_search(truth, name)) return false;
        has_fraction = has_fraction || !is_end;
    }
    return has_fraction;
}

// What takes the place of a column of probabilities that was headed as predictions.
std::vector<double> values_of(const Labels& labels, const std::vector<std::uint32_t>& names) {
    std::vector<double> values;
    for (const std::uint32_t name : names) values.push_back(*labels.values[name]);
    return values;
}

// One label alone: the other is what a person would call it.
void add_missing_label(std::vector<std::string>& labels) {
    const std::string& only = labels.front();
    if (only == "0")
        labels.emplace_back("1");
    else
        labels.insert(labels.begin(), only == "1" ? "0" : "not " + only);
}

// The label that the one column of probabilities names itself after: `probability_LABEL`.
std::optional<std::uint32_t> named_place(const PredictionRows& rows, const Labels& labels) {
    for (const ColumnRole role : {ColumnRole::probability, ColumnRole::prediction})
        if (const auto label = label_of_probability(rows.heading_of(role)))
            if (const auto place = labels.place_of(*label)) return place;
    return std::nullopt;
}

Result<std::uint32_t> positive_place(const Labels& labels, const CaseOptions& options,
                                     std::optional<std::uint32_t> named) {
    if (!options.positive) return named.value_or(static_cast<std::uint32_t>(labels.labels.size() - 1));
    const auto place = labels.place_of(*options.positive);
    if (place) return *place;
    return refuse(
        Fault::malformed, "predictions/label-unknown",
        fmt::format("No row has the label \"{}\"; the labels are: {}.", *options.positive, shown_names(labels.labels)));
}

void note_unknown(JoinedRows& rows, const LabelledCases& cases) {
    std::vector<bool> is_true(cases.labels.size()), is_predicted(cases.labels.size());
    for (const auto& [truth, predicted] : cases.pairs) is_true[truth] = is_predicted[predicted] = true;
    std::vector<std::string> unknown;
    for (std::size_t label = 0; label < is_true.size(); ++label)
        if (is_predicted[label] && !is_true[label]) unknown.push_back(cases.labels[label]);
    if (unknown.empty()) return;
    rows.notes.push_back({rows.predictions().file, "predicted, but never true: " + shown_names(unknown)});
}

struct Columns {
    std::vector<std::uint32_t> truth;     // names, row by row
    std::vector<std::uint32_t> predicted; // the same; empty where there are probabilities only
    std::vector<double> probabilities;    // of the positive label; empty where there are none
    std::optional<stats::NoFigure> fault; // of probabilities that are none
    std::vector<std::uint32_t> classes;   // names that have a column of probabilities
};

template <class T>
std::vector<T> in_rows_of_truth(const std::vector<T>& column, const std::vector<std::uint32_t>& row) {
    std::vector<T> moved;
    for (std::size_t at = 0; at < column.size(); ++at) moved.push_back(column[row[at]]);
    return moved;
}

Columns columns_of(JoinedRows& rows, const Labels& labels) {
    const PredictionRows& predictions = rows.predictions();
    Columns columns{rows.truth.names_of(ColumnRole::truth),
                    in_rows_of_truth(predictions.names_of(ColumnRole::prediction), rows.row),
                    in_rows_of_truth(predictions.numbers_of(ColumnRole::probability), rows.row),
                    {},
                    predictions.classes};
    if (!columns.probabilities.empty() || !columns.classes.empty()) return columns;
    if (!are_probabilities(labels, distinct(columns.truth), distinct(columns.predicted))) return columns;
    rows.notes.push_back(
        {predictions.file, "the predictions are fractions from 0 to 1 and were taken for probabilities"});
    columns.probabilities = values_of(labels, columns.predicted);
    columns.predicted.clear();
    return columns;
}

stats::Figure<std::vector<stats::ScoredCase>> scored_cases(const Columns& columns, const Labels& labels,
                                                           std::uint32_t positive) {
    if (labels.labels.size() > 2 && !(columns.probabilities.empty() && columns.classes.empty()))
        return stats::no_figure(
            fmt::format("A probability is of one label against the other; there are {} labels.", labels.labels.size()));
    if (columns.fault) return std::unexpected(*columns.fault);
    if (columns.probabilities.empty())
        return stats::no_figure("There is no column of probabilities; --probability-column names one.");
    std::vector<stats::ScoredCase> cases;
    for (std::size_t row = 0; row < columns.truth.size(); ++row)
        cases.push_back({labels.place[columns.truth[row]] == positive, columns.probabilities[row]});
    return cases;
}

// Probabilities of each label, row after row of the truth; none where a label has no column.
stats::Figure<stats::ClassProbabilities> class_probabilities(const JoinedRows& rows, const Columns& columns,
                                                             const Labels& labels) {
    const std::size_t count = labels.labels.size();
    std::vector<std::size_t> column_of(count, columns.classes.size());
    for (std::size_t at = 0; at < columns.classes.size(); ++at) column_of[labels.place[columns.classes[at]]] = at;
    const auto lacking = std::ranges::find(column_of, columns.classes.size());
    if (lacking != column_of.end())
        return stats::no_figure(
            fmt::format("The label \"{}\" has no column of probabilities.",
                        shown_name(labels.labels[static_cast<std::size_t>(lacking - column_of.begin())])));
    stats::ClassProbabilities cases{count, {}, {}};
    for (std::size_t row = 0; row < columns.truth.size(); ++row) {
        cases.truth.push_back(labels.place[columns.truth[row]]);
        const std::size_t first = rows.row[row] * columns.classes.size();
        for (const std::size_t column : column_of)
            cases.probabilities.push_back(rows.predictions().class_probabilities[first + column]);
    }
    return cases;
}

Result<void> expect_single_classes(const Columns& columns, const Labels& labels) {
    std::vector<bool> seen(labels.labels.size());
    for (const std::uint32_t name : columns.classes) {
        if (seen[labels.place[name]])
            return refuse(
                Fault::malformed, "predictions/column-twice",
                fmt::format("Two columns have the probability of the label \"{}\".", shown_name(labels.names[name])));
        seen[labels.place[name]] = true;
    }
    return {};
}

// Puts the labels of all columns in order; a lone one gets the other that its probabilities are against.
Result<void> order_labels(Labels& labels, const Columns& columns) {
    std::vector<std::uint32_t> used = columns.truth;
    used.insert(used.end(), columns.predicted.begin(), columns.predicted.end());
    used.insert(used.end(), columns.classes.begin(), columns.classes.end());
    labels.order(distinct(std::move(used)));
    if (columns.predicted.empty() && columns.classes.empty() && labels.labels.size() > 2)
        return refuse(Fault::malformed, "predictions/two-labels",
                      fmt::format("A probability is of one label against the other; the truth has {} labels. Add a "
                                  "column with the predicted label, or one with the probability of each.",
                                  labels.labels.size()));
    if (labels.labels.size() > 1 || columns.probabilities.empty()) return expect_single_classes(columns, labels);
    const std::string only = labels.labels.front();
    add_missing_label(labels.labels);
    const auto place = static_cast<std::uint32_t>(std::ranges::find(labels.labels, only) - labels.labels.begin());
    for (std::uint32_t& each : labels.place)
        if (each != nowhere) each = place;
    return {};
}

// Of two labels the probabilities of the positive one, of more those of each.
void take_classes(const JoinedRows& rows, const Labels& labels, std::uint32_t positive, Columns& columns,
                  LabelledCases& cases) {
    auto probabilities = class_probabilities(rows, columns, labels);
    if (labels.labels.size() > 2) {
        cases.classes = std::move(probabilities);
        return;
    }
    columns.fault = stats::why_no_probabilities(*probabilities);
    for (std::size_t row = 0; row < columns.truth.size(); ++row)
        columns.probabilities.push_back(probabilities->probabilities[2 * row + positive]);
}

// The label of the greatest probability, the first of equals.
std::uint32_t likeliest(const stats::ClassProbabilities& cases, std::size_t row) {
    const auto begin = cases.probabilities.begin() + static_cast<std::ptrdiff_t>(row * cases.classes);
    return static_cast<std::uint32_t>(std::max_element(begin, begin + static_cast<std::ptrdiff_t>(cases.classes)) -
                                      begin);
}

Result<void> add_pairs(const Columns& columns, const Labels& labels, const CaseOptions& options, std::uint32_t positive,
                       LabelledCases& cases) {
    const bool by_name = !columns.predicted.empty();
    if (!by_name && cases.classes && !*cases.classes)
        return refuse(Fault::malformed, "predictions/column-missing", cases.classes->error().reason);
    for (std::size_t row = 0; row < columns.truth.size(); ++row) {
        const std::uint32_t truth = labels.place[columns.truth[row]];
        if (by_name)
            cases.pairs.push_back({truth, labels.place[columns.predicted[row]]});
        else if (cases.classes)
            cases.pairs.push_back({truth, likeliest(**cases.classes, row)});
        else
            cases.pairs.push_back({truth, columns.probabilities[row] >= options.threshold ? positive : 1 - positive});
    }
    return {};
}

Refusal in_file(const PredictionRows& rows, Error error) {
    error.detail = fmt::format("{}: {}", rows.file, error.detail);
    return Refusal(std::move(error));
}

} // namespace

Result<LabelledCases> labelled_cases(JoinedRows& rows, const CaseOptions& options) {
    Labels labels(rows.names.labels.names());
    Columns columns = columns_of(rows, labels);
    if (auto ordered = order_labels(labels, columns); !ordered) return in_file(rows.truth, ordered.error());
    const auto named = columns.probabilities.empty() ? std::nullopt : named_place(rows.predictions(), labels);
    const auto positive = positive_place(labels, options, named);
    if (!positive) return in_file(rows.truth, positive.error());
    if (named && *named != *positive)
        for (double& each : columns.probabilities) each = 1 - each;
    LabelledCases cases{labels.labels, {}, std::nullopt, {}, std::nullopt};
    if (options.positive || labels.labels.size() == 2) cases.positive = *positive;
    if (!columns.classes.empty()) take_classes(rows, labels, *positive, columns, cases);
    cases.scored = scored_cases(columns, labels, *positive);
    if (auto added = add_pairs(columns, labels, options, *positive, cases); !added)
        return in_file(rows.predictions(), added.error());
    note_unknown(rows, cases);
    return cases;
}

} // namespace assay::measurement
