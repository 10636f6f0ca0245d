#include <measurement/metrics/prediction_cases.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace assay::measurement {
namespace {

constexpr std::size_t most_levels = 1000;

Result<std::vector<double>> declared_levels(const stats::DeclaredScale& scale) {
    auto levels = stats::levels_of(scale);
    if (!levels) return refuse(Fault::malformed, "predictions/scale", levels.error().reason);
    return std::move(*levels);
}

Result<std::vector<double>> used_levels(const JoinedRows& rows) {
    std::vector<double> levels = rows.truth.numbers_of(ColumnRole::truth);
    const std::vector<double>& predictions = rows.predictions().numbers_of(ColumnRole::prediction);
    levels.insert(levels.end(), predictions.begin(), predictions.end());
    std::ranges::sort(levels);
    const auto repeats = std::ranges::unique(levels);
    levels.erase(repeats.begin(), repeats.end());
    if (levels.size() <= most_levels) return levels;
    return refuse(
        Fault::malformed, "predictions/scale",
        fmt::format("{}: Truth and predictions take {} different values, and an ordinal scale has at most {}: "
                    "this may be a regression.",
                    rows.truth.file, levels.size(), most_levels));
}

// Whole numbers between the lowest and the highest level that nobody used.
void note_gaps(JoinedRows& rows, const std::vector<double>& levels) {
    const bool are_whole = std::ranges::all_of(levels, [](double each) { return each == std::floor(each); });
    const double span = levels.back() - levels.front() + 1;
    if (are_whole && span > static_cast<double>(levels.size()) && span <= static_cast<double>(most_levels))
        rows.notes.push_back({rows.truth.file, fmt::format("some levels from {0} to {1} occur nowhere, so their "
                                                           "neighbours count as one step apart; declare the scale "
                                                           "with --score-from {0} --score-to {1} if it has them",
                                                           levels.front(), levels.back())});
}

Result<std::vector<std::uint32_t>> places_in(const std::vector<double>& levels, const PredictionRows& rows,
                                             ColumnRole role) {
    std::vector<std::uint32_t> places;
    for (const double number : rows.numbers_of(role)) {
        const auto found = std::ranges::lower_bound(levels, number);
        if (found == levels.end() || *found != number)
            return refuse(Fault::malformed, "predictions/scale",
                          fmt::format("{}: Line {}, column \"{}\": {} is no level of the scale from {} to {}.",
                                      rows.file, rows.lines[places.size()], shown_name(rows.heading_of(role)), number,
                                      levels.front(), levels.back()));
        places.push_back(static_cast<std::uint32_t>(found - levels.begin()));
    }
    return places;
}

} // namespace

Result<LevelCases> level_cases(JoinedRows& rows, const CaseOptions& options) {
    const auto levels = options.scale ? declared_levels(*options.scale) : used_levels(rows);
    if (!levels) return pass_on(levels);
    if (!options.scale) note_gaps(rows, *levels);
    const auto truth = places_in(*levels, rows.truth, ColumnRole::truth);
    if (!truth) return pass_on(truth);
    const auto predicted = places_in(*levels, rows.predictions(), ColumnRole::prediction);
    if (!predicted) return pass_on(predicted);
    LevelCases cases{*levels, {}};
    for (std::size_t row = 0; row < truth->size(); ++row)
        cases.pairs.push_back({(*truth)[row], (*predicted)[rows.row[row]]});
    return cases;
}

std::vector<stats::NumberPair> number_cases(const JoinedRows& rows) {
    const auto& truth = rows.truth.numbers_of(ColumnRole::truth);
    const auto& predicted = rows.predictions().numbers_of(ColumnRole::prediction);
    std::vector<stats::NumberPair> pairs;
    for (std::size_t row = 0; row < truth.size(); ++row) pairs.push_back({truth[row], predicted[rows.row[row]]});
    return pairs;
}

std::vector<stats::RankedItem> ranked_items(JoinedRows& rows) {
    const auto& queries = rows.truth.names_of(ColumnRole::query);
    if (queries.empty())
        rows.notes.push_back(
            {rows.truth.file, "no column names the query: all rows are one list; --query-column names one"});
    const auto& relevance = rows.truth.numbers_of(ColumnRole::truth);
    const auto& scores = rows.predictions().numbers_of(ColumnRole::prediction);
    std::vector<stats::RankedItem> items;
    for (std::size_t row = 0; row < relevance.size(); ++row)
        items.push_back({queries.empty() ? 0 : queries[row], relevance[row], scores[rows.row[row]]});
    return items;
}

} // namespace assay::measurement
