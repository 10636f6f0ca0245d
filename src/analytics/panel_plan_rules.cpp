#include <analytics/panel_plan_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/generalizability/generalizability.hpp>
#include <stats/utility/spearman_brown.hpp>

#include <fmt/format.h>

#include <algorithm>

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

void plan_from_literature(PanelPlan& plan, std::string why) {
    plan.basis = "literature";
    plan.method = fmt::format("Spearman-Brown from {:.2f}, the mean agreement of two interviewers who meet a candidate "
                              "one after the other (Huffcutt, Culbertson and Weyhrauch 2013)",
                              reliability_of_one);
    plan.reasons.emplace("ratings", std::move(why));
    for (int interviewers = 1; interviewers <= most_planned; ++interviewers)
        plan.panels.push_back(
            {interviewers, rounded(*stats::spearman_brown(reliability_of_one, interviewers)), {}, {}});
    plan.needed = static_cast<int>(stats::whole_raters(*stats::raters_for(reliability_of_one, reliability_wanted)));
}

// In the order of the engine's terms.
constexpr stats::PerTerm<const char*> source_names = {
    "candidates",           "severity", "items", "candidate and interviewer", "candidate and item",
    "interviewer and item", "the rest"};

void put_variance(PanelPlan& plan, const stats::PerTerm<double>& components) {
    double all = 0;
    for (const double each : components) all += std::max(each, 0.0);
    for (std::size_t term = 0; term < components.size(); ++term)
        if (components[term] > 0) plan.variance.push_back({source_names[term], rounded(components[term] / all)});
}

// The panels of the study; false where one of them cannot be had.
bool put_panels(PanelPlan& plan, const stats::DecisionStudy& study) {
    for (const stats::Decision& each : study.decisions) {
        if (!each.reliance) return false;
        PlannedPanel panel;
        panel.interviewers = static_cast<int>(each.numbers.raters);
        panel.reliability = rounded(each.reliance->absolute);
        if (each.intervals) {
            panel.low = rounded(each.intervals->absolute.low);
            panel.high = rounded(each.intervals->absolute.high);
        }
        if (!plan.needed && each.reliance->absolute >= reliability_wanted) plan.needed = panel.interviewers;
        if (panel.interviewers <= most_planned) plan.panels.push_back(panel);
    }
    return true;
}

// Empty where it went well, else why the ratings do not tell.
std::string plan_from_ratings(PanelPlan& plan, const stats::Ratings& ratings) {
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
    if (!put_panels(plan, *found->study)) return "The ratings do not tell what another interviewer would bring.";
    plan.basis = "ratings";
    plan.method = "Generalizability study: components of variance by restricted maximum likelihood, Phi of the D-study";
    plan.items = items;
    plan.notes = found->notes;
    put_variance(plan, *found->basis);
    return {};
}

} // namespace

PanelPlan plan_panels(const std::vector<RatedRow>& rows) {
    const EngineRatings given = engine_ratings(rows);
    PanelPlan plan;
    plan.n = given.counts;
    if (given.counts.targets < fewest_planned_from || given.counts.raters < 2) {
        plan_from_literature(plan, fmt::format("A plan from one's own ratings needs {} candidates whose cards are open "
                                               "to you, rated by two interviewers or more.",
                                               fewest_planned_from));
        return plan;
    }
    PanelPlan own = plan;
    if (std::string why = plan_from_ratings(own, given.ratings); !why.empty()) {
        plan_from_literature(plan, std::move(why));
        return plan;
    }
    return own;
}

} // namespace assay::analytics
