#include <analytics/comparable_rules.hpp>
#include <analytics/guide_diagnostics_rules.hpp>
#include <analytics/interval_rules.hpp>
#include <analytics/interviewer_effects_rules.hpp>
#include <analytics/interviewer_group_rules.hpp>
#include <analytics/interviewers_rules.hpp>
#include <analytics/job_measures_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/validity/correlation.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ranges>
#include <set>

namespace assay::analytics {
namespace {

constexpr std::size_t most_items = 300;   // the estimation takes the cube of them
constexpr std::size_t many_ratings = 500; // one more or less no longer shows: a decimal more is given
constexpr int fewest_of_a_quarter = 50;   // ratings: five cards or so

Estimate estimate_of(double estimate, double se, int decimals) {
    return {at_decimals(estimate, decimals), at_decimals(estimate - z_of_95 * se, decimals),
            at_decimals(estimate + z_of_95 * se, decimals)};
}

Range shown_range(const Range& range, int decimals) {
    return {at_decimals(range.low, decimals), at_decimals(range.high, decimals)};
}

RaterSeverity severity_of(const stats::ElementMeasure& rater, const FairScale& scale, double middle, int decimals) {
    const auto levels = [&](double strict) {
        return at_decimals(scale.level_at(middle - strict) - scale.level_at(middle), decimals);
    };
    const double half = z_of_95 * rater.se_model;
    const Estimate measure = estimate_of(rater.measure, rater.se_model, decimals);
    return {measure.estimate,
            at_decimals(rater.se_model, decimals),
            measure.low,
            measure.high,
            {levels(rater.measure), levels(rater.measure + half), levels(rater.measure - half)}};
}

// Nothing where the interval has no ends: rounding took the correlation to 1.
std::optional<Contrast> contrast_of(const EffectsOfRater::Contrast& found, int decimals) {
    const auto interval = stats::fisher_interval(found.correlation, static_cast<std::size_t>(found.pairs));
    if (!interval) return {};
    return Contrast{found.pairs,
                    {at_decimals(found.correlation, decimals), at_decimals(interval->low, decimals),
                     at_decimals(interval->high, decimals)}};
}

void put_effects(Interviewer& person, const EffectsOfRater& effects, int decimals) {
    const auto shown = [&](const Weighed& of) { return estimate_of(of.estimate, of.se, decimals); };
    const auto finer = [&](const Weighed& of) { return estimate_of(of.estimate, of.se, decimals + 1); };
    if (effects.halo) person.halo = finer(*effects.halo);
    if (effects.central) person.central = finer(*effects.central);
    if (effects.contrast) person.contrast = contrast_of(*effects.contrast, decimals + 1);
    for (const auto& [quarter, each] : effects.drift)
        if (each.n_ratings >= fewest_of_a_quarter) person.drift.push_back({quarter, each.n_ratings, shown(each.bias)});
}

InterviewerGroup shown_of(const stats::Ratings& ratings, const stats::ManyFacetResult& result,
                          const RatingCounts& counts, int decimals) {
    InterviewerGroup shown{1, counts, estimation_of(result), {}, {}};
    shown.estimation->mean = at_decimals(shown.estimation->mean, decimals);
    shown.estimation->sd = at_decimals(shown.estimation->sd, decimals);
    shown.estimation->reliability = at_decimals(shown.estimation->reliability, 2);
    if (result.agreement)
        shown.agreement =
            Agreement{static_cast<int>(result.agreement->pairs), at_decimals(result.agreement->observed, 2),
                      shown_range(agreement_interval(pairs_of_candidates(ratings, result)), 2),
                      at_decimals(result.agreement->expected, 2)};
    return shown;
}

// Of each item, who was rated on it and by whom.
struct Met {
    std::set<std::uint32_t> candidates, raters;
};

std::vector<RuledItem> items_of(const stats::Ratings& ratings, const stats::MeasuredFacet& measured, int decimals) {
    std::vector<Met> met(ratings.item.size());
    for (std::size_t row = 0; row < ratings.size(); ++row) {
        met[ratings.item.at[row]].candidates.insert(ratings.target.at[row]);
        met[ratings.item.at[row]].raters.insert(ratings.rater.at[row]);
    }
    const ComparableSets sets = comparable_sets(ratings);
    std::vector<RuledItem> items;
    for (std::size_t at = 0; at < met.size(); ++at) {
        const stats::ElementMeasure& item = measured.elements[at];
        if (!item.is_measured || item.extreme || item.n < std::size_t{fewest_item_ratings} ||
            met[at].candidates.size() < std::size_t{fewest_item_candidates} || met[at].raters.size() < 2)
            continue;
        RuledItem one;
        one.item_id = ratings.item.levels[at];
        if (sets.items > 1) one.set = static_cast<int>(sets.of_item[at]) + 1;
        one.n_ratings = static_cast<int>(item.n);
        one.difficulty = estimate_of(item.measure, item.se_model, decimals + (item.n >= many_ratings ? 1 : 0));
        items.push_back(std::move(one));
    }
    std::ranges::stable_sort(items, std::greater<>(), [](const RuledItem& each) { return each.difficulty.estimate; });
    return items;
}

std::string why_without_severity(const stats::ElementMeasure& rater) {
    if (rater.is_alone)
        return "Whoever else rated the same candidates gave only the lowest or only the highest level: nobody is left "
               "to compare with. One practice set that colleagues rate too would help.";
    return "Only the lowest or only the highest level was ever given: severity has no measure then.";
}

// The rows of one group, ready for the engine.
struct GroupRows {
    std::vector<RatedRow> rated;
    std::vector<WhenRated> when;
};

MeasuredGroup refused(const stats::Ratings& ratings, std::string reason) {
    MeasuredGroup group;
    group.without = ratings.rater.levels;
    group.reason = std::move(reason);
    return group;
}

MeasuredGroup measured_group(const GroupRows& rows, int decimals) {
    const EngineRatings given = engine_ratings(rows.rated);
    if (given.counts.raters < 2)
        return refused(given.ratings,
                       "Nobody else rated the same candidates on the same items, so stricter people, harder items and "
                       "weaker candidates cannot be told apart. One practice set that colleagues rate too, or a "
                       "colleague in the same interview now and then, would help.");
    if (given.counts.targets < fewest_candidates)
        return refused(given.ratings, fmt::format("Ratings of {} candidates are too few to compare; {} are needed.",
                                                  given.counts.targets, fewest_candidates));
    const RaterGroups people = rater_groups(given.ratings);
    auto result = marginal_measures(given.ratings, people);
    if (!result) return refused(given.ratings, result.error().reason);
    if (!result->converged) return refused(given.ratings, result->advice);
    MeasuredGroup group;
    group.shown = shown_of(given.ratings, *result, given.counts, decimals);
    group.shown->items = items_of(given.ratings, result->facets[2], decimals);
    if (!result->advice.empty()) group.notes.push_back(result->advice);
    const FairScale scale(*result, people);
    const auto effects = effects_of_raters(given.ratings, rows.when);
    const auto chance = fit_by_chance(given.ratings, *result);
    for (std::size_t at = 0; at < given.ratings.rater.size(); ++at) {
        stats::ElementMeasure rater = result->facets[1].elements[at];
        rater.measure -= result->facets[1].mean; // the average interviewer stands at 0
        const int given_decimals = decimals + (rater.n >= many_ratings ? 1 : 0);
        Interviewer figures;
        if (rater.is_measured && rater.has_fit && !rater.extreme) {
            figures.severity = severity_of(rater, scale, result->population->mean, given_decimals);
            figures.infit = at_decimals(rater.infit_mnsq, given_decimals);
            figures.infit_by_chance = shown_range(chance[at].infit, given_decimals);
            figures.outfit = at_decimals(rater.outfit_mnsq, given_decimals);
            figures.outfit_by_chance = shown_range(chance[at].outfit, given_decimals);
            put_effects(figures, effects[at], given_decimals);
        } else {
            figures.reason = why_without_severity(rater);
        }
        group.people.emplace(given.ratings.rater.levels[at], std::move(figures));
    }
    return group;
}

// Rows without the items beyond the limit, those with the fewest ratings first.
std::vector<const SettledRow*> of_most_rated_items(const std::vector<SettledRow>& rows) {
    std::map<std::string, std::size_t> rated;
    for (const SettledRow& row : rows)
        if (row.score.value_or(0) > 0) ++rated[row.item_id];
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [item, count] : rated) order.emplace_back(count, item);
    std::ranges::sort(order, std::greater<>());
    if (order.size() > most_items) order.resize(most_items);
    std::map<std::string, std::size_t> kept;
    for (auto& [count, item] : order) kept.emplace(std::move(item), count);
    std::vector<const SettledRow*> left;
    for (const SettledRow& row : rows)
        if (row.score.value_or(0) > 0 && kept.contains(row.item_id)) left.push_back(&row);
    return left;
}

// The rows of each set of raters who are comparable, in the order of the rows.
std::vector<GroupRows> comparable_parts(const GroupRows& rows) {
    const stats::Ratings ratings = engine_ratings(rows.rated).ratings;
    const ComparableSets sets = comparable_sets(ratings);
    std::vector<GroupRows> parts(sets.raters);
    for (std::size_t at = 0; at < rows.rated.size(); ++at) {
        GroupRows& part = parts[sets.of_rater[ratings.rater.at[at]]];
        part.rated.push_back(rows.rated[at]);
        part.when.push_back(rows.when[at]);
    }
    return parts;
}

std::string say_groups(int groups) {
    return fmt::format(
        "The interviewers fall into {} groups, each with an average of its own: who of two groups is "
        "stricter cannot be told, since they met no candidate on the same items, and sharing items alone "
        "does not join them. One practice set that everybody rates, or one candidate whom somebody of "
        "each group rates on the same items, would.",
        groups);
}

} // namespace

std::vector<MeasuredGroup> measured_groups(const std::vector<SettledRow>& rows, int decimals) {
    std::vector<GroupRows> open(1);
    for (const SettledRow* row : of_most_rated_items(rows)) {
        open.front().rated.push_back({row->application_id, row->interviewer_id, row->item_id, *row->score});
        open.front().when.push_back({quarter_of(row->due_at), row->submitted_at});
    }
    std::vector<MeasuredGroup> measured;
    int number = 0;
    while (!open.empty()) {
        GroupRows part = std::move(open.back());
        open.pop_back();
        // Two may be told from each other by what a third rated who is not among them: then again, without the third.
        auto parts = comparable_parts(part);
        if (parts.size() != 1) {
            std::ranges::move(std::views::reverse(parts), std::back_inserter(open));
            continue;
        }
        measured.push_back(measured_group(part, decimals));
        if (!measured.back().shown) continue;
        measured.back().shown->group = ++number;
        for (auto& [person, figures] : measured.back().people) figures.group = number;
    }
    if (number > 1) measured.back().notes.push_back(say_groups(number));
    return measured;
}

void put_figures(Interviewer& into, Interviewer figures) {
    into.group = figures.group;
    into.severity = figures.severity;
    into.infit = figures.infit;
    into.infit_by_chance = figures.infit_by_chance;
    into.outfit = figures.outfit;
    into.outfit_by_chance = figures.outfit_by_chance;
    into.halo = figures.halo;
    into.central = figures.central;
    into.contrast = figures.contrast;
    into.drift = std::move(figures.drift);
    into.reason = std::move(figures.reason);
}

double at_decimals(double figure, int decimals) {
    const double scale = std::pow(10, decimals);
    const double near = std::round(figure * scale) / scale;
    return near == 0 ? 0 : near;
}

} // namespace assay::analytics
