#include <base/text.hpp>
#include <measurement/metrics/column_roles.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>

namespace assay::measurement {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view keys[] = {"id", "key"};
constexpr std::string_view queries[] = {"query", "query_id", "qid", "group"};
constexpr std::string_view truths[] = {"truth",  "true",   "y_true",  "relevance",  "label",
                                       "actual", "target", "outcome", "true_label", "y"};
constexpr std::string_view predictions[] = {"prediction", "predicted", "pred", "y_pred", "predicted_label"};
constexpr std::string_view probabilities[] = {"probability", "proba", "prob", "y_proba", "y_prob", "y_score", "score"};
constexpr std::string_view class_beginnings[] = {"probability_", "proba_", "prob_"};
constexpr std::string_view option_of[] = {"--key", "--query-column", "--truth-column", "--prediction-column",
                                          "--probability-column"};

bool is_among(Names names, const std::string& column) {
    return std::ranges::find(names, lower_ascii(column)) != names.end();
}

// Usual names in their order, so that the first of them wins.
std::optional<std::size_t> usual_place(const std::vector<std::string>& header, Names names, const ColumnPlaces& taken) {
    for (const std::string_view name : names)
        for (std::size_t place = 0; place < header.size(); ++place)
            if (lower_ascii(header[place]) == name && std::ranges::find(taken, std::optional(place)) == taken.end())
                return place;
    return std::nullopt;
}

std::optional<std::size_t> only_place_left(const std::vector<std::string>& header, const ColumnPlaces& taken) {
    std::optional<std::size_t> left;
    for (std::size_t place = 0; place < header.size(); ++place) {
        if (std::ranges::find(taken, std::optional(place)) != taken.end()) continue;
        if (left) return std::nullopt;
        left = place;
    }
    return left;
}

Result<std::optional<std::size_t>> asked_place(const std::vector<std::string>& header, const std::string& name) {
    const auto count = std::ranges::count(header, name);
    if (count == 0)
        return refuse(Fault::malformed, "predictions/column-missing",
                      fmt::format("The file has no column \"{}\"; its columns are: {}.", name, shown_names(header)));
    if (count > 1)
        return refuse(Fault::malformed, "predictions/column-twice",
                      fmt::format("The column \"{}\" stands in the file twice.", name));
    return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
}

Refusal no_column_for(ColumnRole role, std::string_view what, const std::vector<std::string>& header) {
    return refuse(Fault::malformed, "predictions/column-missing",
                  fmt::format("No column is plainly {}: name it with {}. The columns are: {}.", what,
                              option_of[static_cast<std::size_t>(role)], shown_names(header)));
}

std::optional<std::string> label_after(std::string_view beginning, const std::string& column) {
    if (!lower_ascii(column).starts_with(beginning)) return std::nullopt;
    const std::string_view label = trim(std::string_view(column).substr(beginning.size()));
    return label.empty() ? std::nullopt : std::optional(std::string(label));
}

// Roles of this task and file, in the order in which they choose.
struct Choice {
    ColumnRole role;
    Names usual;
};

std::vector<Choice> choices_of(const ColumnsWanted& wanted) {
    std::vector<Choice> choices{{ColumnRole::key, keys}};
    if (wanted.task == MetricTask::ranking) choices.push_back({ColumnRole::query, queries});
    if (wanted.has_truth) choices.push_back({ColumnRole::truth, truths});
    if (!wanted.has_predictions) return choices;
    choices.push_back({ColumnRole::prediction, predictions});
    if (wanted.task == MetricTask::classification && !wanted.has_classes)
        choices.push_back({ColumnRole::probability, probabilities});
    return choices;
}

} // namespace

Result<ColumnPlaces> places_of_columns(const std::vector<std::string>& header, const ColumnsWanted& wanted) {
    ColumnPlaces places;
    const std::vector<Choice> choices = choices_of(wanted);
    const auto at = [&places](ColumnRole role) -> auto& { return places[static_cast<std::size_t>(role)]; };
    for (const Choice& each : choices)
        if (const auto& name = wanted.asked[static_cast<std::size_t>(each.role)]) {
            const auto place = asked_place(header, *name);
            if (!place) return pass_on(place);
            at(each.role) = *place;
        }
    for (const auto& [role, usual] : choices)
        if (!at(role)) at(role) = usual_place(header, usual, places);
    for (const std::optional<std::size_t> place : places)
        if (place)
            if (const auto single = asked_place(header, header[*place]); !single) return pass_on(single);
    // In a file of its own a prediction may be headed as the truth is.
    if (!wanted.has_truth && !at(ColumnRole::prediction))
        at(ColumnRole::prediction) = usual_place(header, truths, places);
    if (wanted.has_truth && !at(ColumnRole::truth)) {
        at(ColumnRole::truth) = wanted.has_predictions ? std::nullopt : only_place_left(header, places);
        if (!at(ColumnRole::truth)) return no_column_for(ColumnRole::truth, "the truth", header);
    }
    if (!wanted.has_predictions || wanted.has_classes) return places;
    if (at(ColumnRole::prediction) || at(ColumnRole::probability)) return places;
    if (wanted.task == MetricTask::ranking || wanted.task == MetricTask::regression)
        at(ColumnRole::prediction) = usual_place(header, probabilities, places); // `score` and the like
    if (!at(ColumnRole::prediction)) at(ColumnRole::prediction) = only_place_left(header, places);
    if (!at(ColumnRole::prediction)) return no_column_for(ColumnRole::prediction, "the prediction", header);
    return places;
}

std::vector<ClassColumn> class_columns(const std::vector<std::string>& header) {
    for (const std::string_view beginning : class_beginnings) {
        std::vector<ClassColumn> columns;
        for (std::size_t place = 0; place < header.size(); ++place)
            if (auto label = label_after(beginning, header[place])) columns.push_back({place, std::move(*label)});
        if (columns.size() > 1) return columns;
    }
    return {};
}

std::optional<std::string> label_of_probability(const std::string& column) {
    for (const std::string_view beginning : class_beginnings)
        if (auto label = label_after(beginning, column)) return label;
    return std::nullopt;
}

std::optional<std::string> shared_key(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    if (one.size() < 2 || other.size() < 2) return std::nullopt;
    std::vector<std::string> shared;
    for (const std::string& name : one) {
        if (std::ranges::find(other, name) == other.end()) continue;
        if (is_among(keys, name)) return name;
        const bool is_other_role =
            std::ranges::any_of(std::initializer_list<Names>{queries, truths, predictions, probabilities},
                                [&name](Names usual) { return is_among(usual, name); });
        if (!is_other_role) shared.push_back(name);
    }
    if (shared.size() != 1) return std::nullopt;
    return shared.front();
}

} // namespace assay::measurement
