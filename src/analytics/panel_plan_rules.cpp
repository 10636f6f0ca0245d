#include <analytics/interviewer_group_rules.hpp>
#include <analytics/interviewers_rules.hpp>
#include <analytics/panel_plan_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/generalizability/generalizability.hpp>
#include <stats/joined_sets.hpp>
#include <stats/utility/spearman_brown.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace assay::analytics {
namespace {

constexpr int most_needed = 10;

// How many items an interviewer rates of a candidate: the median.
int usual_items(const stats::Ratings& ratings) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> cards;
    for (std::size_t row = 0; row < ratings.size(); ++row) ++cards[{ratings.target.at[row], ratings.rater.at[row]}];
    std::vector<int> counts;
    for (const auto& [card, items] : cards) counts.push_back(items);
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
    std::ranges::nth_element(counts, middle);
    return *middle;
}

// In the order of the engine's terms.
constexpr stats::PerTerm<const char*> source_names = {
    "candidates",           "severity", "items", "candidate and interviewer", "candidate and item",
    "interviewer and item", "the rest"};

void put_variance(PanelPlan& plan, const stats::PerTerm<double>& components,
                  const stats::Figure<stats::PerTerm<stats::Interval>>& shares, int decimals) {
    double all = 0;
    for (const double each : components) all += std::max(each, 0.0);
    for (std::size_t term = 0; term < components.size(); ++term) {
        if (components[term] <= 0) continue;
        VarianceShare one{source_names[term], at_decimals(components[term] / all, decimals), {}, {}};
        if (shares) {
            one.low = at_decimals((*shares)[term].low, decimals);
            one.high = at_decimals((*shares)[term].high, decimals);
        }
        plan.variance.push_back(std::move(one));
    }
}

// The panels of the study; false where one of them cannot be had.
bool put_panels(PanelPlan& plan, const stats::DecisionStudy& study, int decimals) {
    for (const stats::Decision& each : study.decisions) {
        if (!each.reliance) return false;
        PlannedPanel panel;
        panel.interviewers = static_cast<int>(each.numbers.raters);
        panel.reliability = at_decimals(each.reliance->absolute, decimals);
        if (each.intervals) {
            panel.low = at_decimals(each.intervals->absolute.low, decimals);
            panel.high = at_decimals(each.intervals->absolute.high, decimals);
        }
        if (!plan.needed && each.reliance->absolute >= reliability_wanted) plan.needed = panel.interviewers;
        if (panel.interviewers <= most_planned) plan.panels.push_back(panel);
    }
    return true;
}

// Empty where it went well, else why the ratings do not tell.
std::string put_plan(PanelPlan& plan, const stats::Ratings& ratings, int decimals) {
    stats::GeneralizabilityOptions options;
    options.design = stats::Nesting::crossed;
    for (std::size_t raters = 1; raters <= most_needed; ++raters) options.raters.push_back(raters);
    const int items = usual_items(ratings);
    options.items = {static_cast<std::size_t>(items)};
    const auto found = stats::generalizability(ratings, options);
    if (!found) return found.error().reason;
    if (!found->basis) return found->basis.error().reason;
    if (!found->study) return found->study.error().reason;
    if ((*found->basis)[static_cast<std::size_t>(stats::Term::target)] <= 0)
        return "The candidates rated so far do not differ by more than chance explains.";
    if (!put_panels(plan, *found->study, decimals))
        return "The ratings do not tell what another interviewer would bring.";
    plan.method = "Generalizability study: components of variance by restricted maximum likelihood, Phi of the D-study";
    plan.items = items;
    plan.notes = found->notes;
    put_variance(plan, *found->basis, found->study->shares, decimals);
    return {};
}

bool is_enough(const RatingCounts& n) { return n.targets >= fewest_planned_from && n.raters > 1; }

std::optional<PanelPlan> plan_from(const EngineRatings& given, const char* basis, int decimals, WhyNot& why_not) {
    PanelPlan plan;
    plan.basis = basis;
    plan.n = given.counts;
    std::string why = put_plan(plan, given.ratings, decimals);
    if (!why.empty()) {
        why_not.emplace(basis, std::move(why));
        return {};
    }
    plan.reasons = why_not;
    return plan;
}

std::vector<RatedRow> rated_of(const std::vector<SettledRow>& rows) {
    std::vector<RatedRow> rated;
    for (const SettledRow& row : rows)
        rated.push_back({row.application_id, row.interviewer_id, row.item_id, row.score.value_or(0)});
    return rated;
}

// Candidates and items that ratings tie to each other: of one guide, mostly. Of each row, from 0.
std::vector<std::uint32_t> guides_of(const stats::Ratings& ratings) {
    const auto targets = static_cast<std::uint32_t>(ratings.target.size());
    stats::JoinedSets sets(targets + ratings.item.size());
    for (std::size_t row = 0; row < ratings.size(); ++row)
        sets.join(targets + ratings.item.at[row], ratings.target.at[row]);
    std::vector<std::uint32_t> guides;
    for (const std::uint32_t target : ratings.target.at) guides.push_back(sets.set_of(target));
    return guides;
}

std::vector<RatedRow> of_known_guides(const std::vector<RatedRow>& rows) {
    const EngineRatings given = engine_ratings(rows);
    const auto guides = guides_of(given.ratings);
    std::map<std::uint32_t, std::set<std::string>> candidates;
    std::map<std::string, std::uint32_t> guide_of;
    for (std::size_t row = 0; row < guides.size(); ++row) {
        const std::string& candidate = given.ratings.target.levels[given.ratings.target.at[row]];
        candidates[guides[row]].insert(candidate);
        guide_of.emplace(candidate, guides[row]);
    }
    std::vector<RatedRow> kept;
    for (const RatedRow& row : rows)
        if (const auto guide = guide_of.find(row.application_id);
            guide != guide_of.end() && candidates[guide->second].size() >= fewest_of_a_guide)
            kept.push_back(row);
    return kept;
}

void take_less_guide_means(stats::Ratings& ratings) {
    const auto guides = guides_of(ratings);
    std::map<std::uint32_t, std::pair<double, double>> sums;
    for (std::size_t row = 0; row < guides.size(); ++row) {
        sums[guides[row]].first += ratings.scores[row];
        ++sums[guides[row]].second;
    }
    for (std::size_t row = 0; row < guides.size(); ++row)
        ratings.scores[row] -= sums[guides[row]].first / sums[guides[row]].second;
}

constexpr int decimals_of_settled = 2;

} // namespace

bool is_enough_to_plan(const std::vector<RatedRow>& rows) { return is_enough(engine_ratings(rows).counts); }

std::optional<PanelPlan> plan_from_job(const std::vector<RatedRow>& rows, WhyNot& why_not) {
    const EngineRatings given = engine_ratings(rows);
    if (is_enough(given.counts)) return plan_from(given, "ratings", 3, why_not);
    why_not.emplace("ratings", fmt::format("A plan from the job's own ratings needs {} candidates whose cards are open "
                                           "to you, rated by two interviewers or more.",
                                           fewest_planned_from));
    return {};
}

std::optional<PanelPlan> plan_from_guide(std::vector<SettledRow> rows, WhyNot& why_not) {
    const EngineRatings given = engine_ratings(rated_of(counted_rows(std::move(rows), for_everybody_elses)));
    if (is_enough(given.counts)) return plan_from(given, "guide", decimals_of_settled, why_not);
    why_not.emplace("guide",
                    fmt::format("A plan from all jobs with this version of the guide needs {} candidates whose "
                                "cards are all in, rated by two interviewers or more.",
                                fewest_planned_from));
    return {};
}

std::optional<PanelPlan> plan_from_organisation(std::vector<SettledRow> rows, WhyNot& why_not) {
    EngineRatings given = engine_ratings(of_known_guides(rated_of(counted_rows(std::move(rows), for_everybody_elses))));
    take_less_guide_means(given.ratings);
    if (is_enough(given.counts)) return plan_from(given, "organisation", decimals_of_settled, why_not);
    why_not.emplace("organisation", fmt::format("A plan from all guides needs {} candidates whose cards are all in, "
                                                "rated by two interviewers or more, {} of a guide at least.",
                                                fewest_planned_from, fewest_of_a_guide));
    return {};
}

PanelPlan plan_from_literature(WhyNot why_not) {
    PanelPlan plan;
    plan.basis = "literature";
    plan.method = fmt::format("Spearman-Brown from {:.2f}, the mean agreement of two interviewers who meet a candidate "
                              "one after the other (Huffcutt, Culbertson and Weyhrauch 2013)",
                              reliability_of_one);
    plan.reasons = std::move(why_not);
    for (int interviewers = 1; interviewers <= most_planned; ++interviewers)
        plan.panels.push_back(
            {interviewers, rounded(*stats::spearman_brown(reliability_of_one, interviewers)), {}, {}});
    plan.needed = static_cast<int>(stats::whole_raters(*stats::raters_for(reliability_of_one, reliability_wanted)));
    return plan;
}

} // namespace assay::analytics
