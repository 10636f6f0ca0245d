#include <analytics/comparable_rules.hpp>
#include <analytics/guide_diagnostics_rules.hpp>
#include <analytics/interval_rules.hpp>
#include <analytics/interviewer_group_rules.hpp>
#include <analytics/item_model_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/facets/residuals.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace assay::analytics {
namespace {

constexpr double z_of_one_in_a_thousand = 3.29; // two-sided
constexpr double step_back = 0.3;               // logits a threshold may lie below the one before
constexpr int fewest_of_a_level = 10;
constexpr int fewest_cards_of_a_pair = 20;
constexpr std::size_t most_repeats = 20;

struct Taken {
    std::vector<const SettledRow*> rows;
    EngineRatings given;
};

Taken taken_of(const std::vector<SettledRow>& rows, const std::set<std::string>& shown) {
    Taken taken;
    std::vector<RatedRow> rated;
    for (const SettledRow& row : rows)
        if (row.score.value_or(0) > 0 && shown.contains(row.item_id)) {
            taken.rows.push_back(&row);
            rated.push_back({row.application_id, row.interviewer_id, row.item_id, *row.score});
        }
    taken.given = engine_ratings(rated);
    return taken;
}

std::map<std::pair<std::uint32_t, int>, int> level_counts(const stats::Ratings& ratings) {
    std::map<std::pair<std::uint32_t, int>, int> counts;
    for (std::size_t row = 0; row < ratings.size(); ++row)
        ++counts[{ratings.item.at[row], static_cast<int>(ratings.scores[row])}];
    return counts;
}

// A threshold below the one before it: the level between them is never the likeliest. Both sides need ratings.
bool is_disordered(const stats::ThresholdList& scale, std::uint32_t item,
                   const std::map<std::pair<std::uint32_t, int>, int>& counts) {
    const auto given = [&](std::size_t category) {
        const auto found = counts.find({item, static_cast<int>(scale.categories[category])});
        return found == counts.end() ? 0 : found->second;
    };
    for (std::size_t at = 1; at < scale.thresholds.size(); ++at)
        if (scale.thresholds[at] < scale.thresholds[at - 1] - step_back && given(at - 1) >= fewest_of_a_level &&
            given(at) >= fewest_of_a_level && given(at + 1) >= fewest_of_a_level)
            return true;
    return false;
}

// Of each item, how far the people who rate it part beyond their severities: sum of z^2 against chi-square (its cube
// root is nearly normal, Wilson and Hilferty 1931), and the spread that is left when their errors are taken off.
void put_readings(std::map<std::string, ItemOfModel>& items, const stats::Ratings& ratings,
                  const stats::ManyFacetResult& result) {
    std::vector<std::vector<WithError>> biases(ratings.item.size());
    for (const stats::Interaction& each : stats::interactions_of(ratings, result, 1, 2))
        if (each.n >= 3 && each.se > 0) biases[each.other].push_back({each.bias, each.se});
    for (std::size_t at = 0; at < biases.size(); ++at) {
        if (biases[at].size() < 2) continue;
        double chi = 0;
        for (const WithError& each : biases[at]) chi += each.estimate * each.estimate / (each.se * each.se);
        const double freedom = static_cast<double>(biases[at].size()) - 1;
        const double part = 2 / (9 * freedom);
        ItemOfModel& item = items[ratings.item.levels[at]];
        item.is_read_differently = (std::cbrt(chi / freedom) - (1 - part)) / std::sqrt(part) > z_of_one_in_a_thousand;
        item.reading = spread_beyond_errors(biases[at]);
    }
}

// Standard residuals of each card by item.
std::map<std::string, std::map<std::string, double>> rests_of(const Taken& taken,
                                                              const stats::ManyFacetResult& result) {
    const auto residuals = stats::residuals_of(taken.given.ratings, result);
    std::map<std::string, std::map<std::string, double>> cards;
    for (std::size_t row = 0; row < residuals.size(); ++row)
        if (residuals[row].counts)
            cards[taken.rows[row]->scorecard_id][taken.rows[row]->item_id] = residuals[row].standard();
    return cards;
}

std::vector<RepeatedItems> repeats_of(const Taken& taken, const stats::ManyFacetResult& result) {
    std::map<std::pair<std::string, std::string>, std::vector<std::pair<double, double>>> pairs;
    for (const auto& [card, items] : rests_of(taken, result))
        for (auto one = items.begin(); one != items.end(); ++one)
            for (auto other = std::next(one); other != items.end(); ++other)
                pairs[{one->first, other->first}].emplace_back(one->second, other->second);
    std::vector<RepeatedItems> repeats;
    for (const auto& [items, values] : pairs) {
        if (static_cast<int>(values.size()) < fewest_cards_of_a_pair) continue;
        const auto r = correlation_of(values);
        if (!r || std::atanh(r->estimate) * std::sqrt(static_cast<double>(values.size()) - 3) <= z_of_one_in_a_thousand)
            continue;
        repeats.push_back({items.first,
                           items.second,
                           static_cast<int>(values.size()),
                           {at_decimals(r->estimate, 2), at_decimals(r->low, 2), at_decimals(r->high, 2)}});
    }
    std::ranges::stable_sort(repeats, std::greater<>(),
                             [](const RepeatedItems& each) { return each.correlation.estimate; });
    if (repeats.size() > most_repeats) repeats.resize(most_repeats);
    return repeats;
}

} // namespace

ItemModel model_of_items(const std::vector<SettledRow>& rows, const std::set<std::string>& shown) {
    const Taken taken = taken_of(rows, shown);
    ItemModel model;
    model.n = taken.given.counts;
    if (shown.empty()) {
        model.reason = "No item has ratings enough yet.";
        return model;
    }
    const RaterGroups people = rater_groups(taken.given.ratings);
    const auto result = marginal_measures(taken.given.ratings, people, stats::ThresholdModel::partial_credit);
    if (!result || !result->converged) {
        model.reason = result ? result->advice : result.error().reason;
        return model;
    }
    const ComparableSets sets = comparable_sets(taken.given.ratings);
    if (sets.items > 1)
        model.notes.push_back(fmt::format("The items fall into {} sets, rated by other people or of other candidates: "
                                          "which set is harder cannot be told. How hard items are is comparable within "
                                          "a set.",
                                          sets.items));
    // That panels met no candidate in common matters where it keeps items from being compared.
    if (sets.items > 1 || result->subsets.size() == 1)
        if (!result->advice.empty()) model.notes.push_back(result->advice);
    const auto counts = level_counts(taken.given.ratings);
    for (std::uint32_t at = 0; at < taken.given.ratings.item.size(); ++at) {
        const stats::ElementMeasure& element = result->facets[2].elements[at];
        const stats::ThresholdList& scale = result->scales[at];
        ItemOfModel& item = model.items[taken.given.ratings.item.levels[at]];
        item.is_measured = element.is_measured && !element.extreme;
        item.difficulty = element.measure;
        item.se = element.se_model;
        item.thresholds = scale.thresholds;
        if (sets.items > 1) item.set = static_cast<int>(sets.of_item[at]) + 1;
        item.is_disordered = is_disordered(scale, at, counts);
    }
    put_readings(model.items, taken.given.ratings, *result);
    model.repeats = repeats_of(taken, *result);
    return model;
}

} // namespace assay::analytics
