#include <guides/value_words_rules.hpp>
#include <outcomes/outcome_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace assay::outcomes {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

Day months_later(Day day, int count) {
    const year_month_day moved = year_month_day{day} + months{count};
    return moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / std::chrono::last};
}

Instant begin_of(Day day) { return {day.time_since_epoch().count() * one_day}; }

// The first day whose `count` months later lies after `day`. Several days at the end of a month can share one months
// later, so the step back alone would come too early.
Day first_not_reaching(Day day, int count) {
    Day first = months_later(day, -count);
    while (months_later(first, count) <= day) first += days{1};
    return first;
}

// Decisions made before this moment have their review of `month` open at `now`.
Instant opened_until(int month, Instant now) { return begin_of(first_not_reaching(day_of(now) + opens_before, month)); }

bool is_review_month(int month) { return std::ranges::find(review_months, month) != std::end(review_months); }

std::string text_of(Day day) { return guides::value_of_day(year_month_day{day}); }

} // namespace

Day day_of(Instant at) {
    return std::chrono::floor<days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{at.milliseconds}});
}

Day day_due(Instant decided_at, int month) { return months_later(day_of(decided_at), month); }

bool is_hire(const HireStanding& standing) {
    if (standing.decided != decisions::Outcome::hire) return false;
    return standing.phase == applications::Phase::offer || standing.closure_kind == applications::ClosureKind::hired;
}

Result<void> check_hire(const std::optional<HireStanding>& standing) {
    if (standing && is_hire(*standing)) return {};
    return refuse(Fault::conflict, "outcome/not-a-hire",
                  "Nobody was hired here: outcomes are recorded of a hire whose offer is under way or accepted.");
}

Result<void> check_time(Instant decided_at, int month, bool has_left, Instant now) {
    const Day opens = day_due(decided_at, month) - opens_before;
    if (has_left || day_of(now) >= opens) return {};
    return refuse(Fault::conflict, "outcome/too-early",
                  fmt::format("The review after {} months can be recorded from {} on. Only that somebody has left can "
                              "be recorded earlier.",
                              month, guides::day_in_words(year_month_day{opens})));
}

Result<void> check_order(const std::vector<OutcomeReview>& others, int month, bool has_left) {
    const bool is_after_leaving = std::ranges::any_of(
        others, [&](const OutcomeReview& other) { return other.month < month ? other.has_left : has_left; });
    if (!is_after_leaving) return {};
    return refuse(Fault::conflict, "outcome/left-before",
                  "Whoever had left by one review has no later one. Correct the earlier review if that is wrong.");
}

std::vector<FieldError> faults_in(int month, bool has_left, const std::vector<OutcomeLevel>& levels,
                                  std::size_t outcome_count) {
    std::vector<FieldError> faults;
    if (!is_review_month(month)) faults.push_back({"/month", "choice", "must be 6 or 12"});
    std::set<std::size_t> seen;
    for (std::size_t index = 0; index < levels.size(); ++index) {
        const std::string at = fmt::format("/levels/{}/place", index);
        const auto place = static_cast<std::size_t>(levels[index].place);
        if (place >= outcome_count)
            faults.push_back({at, "unknown", "is no desired outcome of this job's guide"});
        else if (!seen.insert(place).second)
            faults.push_back({at, "twice", "this outcome has a level already"});
    }
    if (has_left) return faults;
    for (std::size_t place = 0; place < outcome_count; ++place)
        if (!seen.contains(place))
            faults.push_back({"/levels", "required",
                              fmt::format("has no level for outcome {}; 0 says that it cannot be said yet", place)});
    return faults;
}

std::vector<ReviewDay> days_to_come(Instant decided_at, const std::vector<OutcomeReview>& recorded) {
    std::vector<ReviewDay> to_come;
    for (const int month : review_months) {
        const bool is_over = std::ranges::any_of(
            recorded, [&](const OutcomeReview& each) { return each.month >= month || each.has_left; });
        if (is_over) continue;
        const Day due = day_due(decided_at, month);
        to_come.push_back({month, text_of(due), text_of(due - opens_before)});
    }
    return to_come;
}

DecidedBetween decided_between(int month, Instant now) {
    const auto* next = std::ranges::upper_bound(review_months, month);
    const Instant from = next == std::end(review_months)
                             ? begin_of(first_not_reaching(day_of(now), month + asked_for_months))
                             : opened_until(*next, now);
    return {from, opened_until(month, now)};
}

std::vector<OutcomeForecast> forecast_from(const std::vector<scorecards::VisibleRating>& ratings,
                                           const importer::Guide& guide) {
    std::map<std::string, int> place_of_item;
    for (const importer::Stage& stage : guide.stages)
        for (const importer::Item& item : stage.scorecard.items)
            if (item.kind == importer::ItemKind::outcome && item.outcome) place_of_item[*item.id] = *item.outcome;
    std::map<int, OutcomeForecast> by_place;
    for (const auto& rating : ratings) {
        const auto place = place_of_item.find(rating.item_id);
        if (place == place_of_item.end() || rating.score.value_or(0) == 0) continue;
        OutcomeForecast& forecast = by_place[place->second];
        forecast.place = place->second;
        forecast.mean += *rating.score;
        ++forecast.ratings;
    }
    std::vector<OutcomeForecast> all;
    for (auto& [place, forecast] : by_place) {
        forecast.mean /= forecast.ratings;
        all.push_back(forecast);
    }
    return all;
}

} // namespace assay::outcomes
