#include <outcomes/outcome_rules.hpp>
#include <stats/validity/wilson_interval.hpp>
#include <validity/forecast_validity_rules.hpp>
#include <validity/score_validity_rules.hpp>
#include <validity/steps_rules.hpp>
#include <validity/validity_rules.hpp>

#include <algorithm>

namespace assay::validity {
namespace {

// In the order in which they were recorded.
std::vector<ReviewedHire> reviews_after(int month, const std::vector<ReviewedHire>& hires) {
    std::vector<ReviewedHire> found;
    for (const ReviewedHire& each : hires)
        if (each.month == month || (each.month < month && each.has_left)) found.push_back(each);
    std::ranges::sort(found, {}, &ReviewedHire::outcome_id);
    return found;
}

Instant opens_at(const ReviewedHire& hire, int month) {
    const outcomes::Day day = outcomes::day_due(hire.decided_at, month) - outcomes::opens_before;
    return {day.time_since_epoch().count() * one_day};
}

// Who left is recorded at once, who stayed when the review opens: both count from then on, else leavers would come
// first.
std::vector<ReviewedHire> opened(int month, std::vector<ReviewedHire> hires, Instant now) {
    std::erase_if(hires, [&](const ReviewedHire& each) { return opens_at(each, month) > now; });
    std::ranges::sort(hires, {}, [&](const ReviewedHire& each) {
        return std::pair(std::max(each.recorded_at, opens_at(each, month)), each.outcome_id);
    });
    return hires;
}

stats::Figure<Retention> retention_of(std::vector<ReviewedHire> hires) {
    hires.resize(in_whole_steps(hires.size()));
    if (hires.size() < fewest) return stats::no_figure(too_few(hires.size(), "whose time has come"));
    const auto left = static_cast<std::size_t>(std::ranges::count(hires, true, &ReviewedHire::has_left));
    const std::size_t stayed = hires.size() - left;
    const stats::Interval ci95 = stats::wilson_interval(stayed, hires.size());
    const double share = static_cast<double>(stayed) / static_cast<double>(hires.size());
    return Retention{static_cast<int>(hires.size()),
                     static_cast<int>(left),
                     {at_two_decimals(share), at_two_decimals(ci95.low), at_two_decimals(ci95.high)}};
}

template <class Part>
void put(MonthValidity& made, std::optional<Part>& place, const char* name, stats::Figure<Part> part) {
    if (part)
        place = std::move(*part);
    else
        made.reasons.emplace(name, std::move(part.error().reason));
}

} // namespace

MonthValidity figures_after(int month, const std::vector<ReviewedHire>& hires,
                            const std::vector<RatedApplicant>& applicants, Instant now) {
    const auto reviews = reviews_after(month, hires);
    MonthValidity made;
    made.month = month;
    made.n_reviews = static_cast<int>(in_whole_steps(reviews.size()));
    put(made, made.scores, "scores", score_validity(reviews, applicants));
    put(made, made.forecasts, "forecasts", forecast_validity(reviews));
    put(made, made.retention, "retention", retention_of(opened(month, reviews, now)));
    return made;
}

} // namespace assay::validity
