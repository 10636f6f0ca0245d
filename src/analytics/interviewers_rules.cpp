#include <analytics/counted_cards_rules.hpp>
#include <analytics/interval_rules.hpp>
#include <analytics/interviewer_group_rules.hpp>
#include <analytics/interviewers_rules.hpp>
#include <stats/validity/wilson_interval.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace assay::analytics {
namespace {

struct Card {
    Instant due_at;
    Instant submitted_at;
};
using CardsByPerson = std::map<std::string, std::vector<Card>>;

CardsByPerson cards_of(const std::vector<SettledRow>& rows) {
    CardsByPerson cards;
    std::set<std::string> known;
    for (const SettledRow& row : rows)
        if (known.insert(row.scorecard_id).second) cards[row.interviewer_id].push_back({row.due_at, row.submitted_at});
    return cards;
}

// Hours with one decimal, for oneself too: nobody plans by less than six minutes.
Lateness lateness_of(const std::vector<Card>& cards) {
    constexpr int decimals = 1;
    Lateness late;
    std::vector<double> hours;
    for (const Card& card : cards) {
        ++late.n_cards;
        late.n_late += card.submitted_at > card.due_at ? 1 : 0;
        hours.push_back(static_cast<double>(card.submitted_at.milliseconds - card.due_at.milliseconds) / one_hour);
    }
    std::ranges::sort(hours);
    const std::size_t middle = hours.size() / 2;
    const stats::Interval share =
        stats::wilson_interval(static_cast<std::size_t>(late.n_late), static_cast<std::size_t>(late.n_cards));
    late.share_late = {at_decimals(share.low, 2), at_decimals(share.high, 2)};
    const Range median = median_interval(hours);
    late.median_interval = {at_decimals(median.low, decimals), at_decimals(median.high, decimals)};
    late.median_hours =
        at_decimals(hours.size() % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2, decimals);
    return late;
}

std::map<std::string, Interviewer> people_of(const std::vector<SettledRow>& rows) {
    std::map<std::string, Interviewer> people;
    std::map<std::string, std::set<std::string>> met;
    for (const SettledRow& row : rows) {
        people[row.interviewer_id].n_ratings += row.score.value_or(0) > 0 ? 1 : 0;
        met[row.interviewer_id].insert(row.application_id);
    }
    for (const auto& [person, cards] : cards_of(rows)) {
        Interviewer& one = people[person];
        one.person_id = person;
        one.n_cards = static_cast<int>(cards.size());
        one.n_candidates = static_cast<int>(met[person].size());
        if (one.n_cards >= fewest_cards) one.lateness = lateness_of(cards);
    }
    return people;
}

// Nothing may be shown of those with too few cards, whatever was estimated with them.
void hide_few(Interviewer& one) {
    if (one.n_cards >= fewest_cards) return;
    Interviewer bare;
    bare.person_id = one.person_id;
    bare.n_cards = one.n_cards;
    bare.n_candidates = one.n_candidates;
    bare.n_ratings = one.n_ratings;
    bare.reason = too_few_cards(one.n_cards);
    one = std::move(bare);
}

} // namespace

std::vector<SettledRow> counted_rows(std::vector<SettledRow> rows, const Coarseness& coarseness) {
    if (coarseness.step < 2) return rows;
    std::vector<CardThatIsIn> cards;
    std::set<std::string> known;
    for (const SettledRow& row : rows)
        if (known.insert(row.scorecard_id).second)
            cards.push_back(
                {row.application_id, row.scorecard_id, row.interviewer_id, row.stage_id, row.submitted_at, {}});
    const BlockOfCard blocks = counted_blocks(cards, coarseness.step, cards.size());
    return rows_of_blocks(std::move(rows), blocks);
}

FoundInterviewers interviewer_figures(const std::vector<SettledRow>& rows, const Coarseness& coarseness) {
    auto people = people_of(rows);
    FoundInterviewers found;
    for (MeasuredGroup& group : measured_groups(rows, coarseness.decimals)) {
        for (auto& [person, figures] : group.people) put_figures(people[person], std::move(figures));
        for (const std::string& person : group.without) {
            people[person].reason = group.reason;
        }
        if (group.shown) found.groups.push_back(std::move(*group.shown));
        std::ranges::move(group.notes, std::back_inserter(found.notes));
    }
    for (auto& [person, one] : people) {
        hide_few(one);
        if (!one.severity && !one.reason) one.reason = "No rating of a level yet: zeros and skipped items say nothing.";
        found.interviewers.push_back(std::move(one));
    }
    return found;
}

std::string too_few_cards(int n_cards) {
    return fmt::format(
        "{} {} so far; {} are needed before a figure means anything. A card counts once all cards of its "
        "candidate are in and somebody else has rated the candidate too.",
        n_cards == 0   ? "No card"
        : n_cards == 1 ? "One card"
                       : fmt::format("{} cards", n_cards),
        n_cards < 2 ? "counts" : "count", fewest_cards);
}

std::string quarter_of(Instant at) {
    const std::string day = to_rfc3339(at);
    return fmt::format("{} Q{}", day.substr(0, 4), (std::stoi(day.substr(5, 2)) - 1) / 3 + 1);
}

Instant four_quarters_back(Instant now) {
    const std::string day = to_rfc3339(now);
    const int quarter = std::stoi(day.substr(0, 4)) * 4 + (std::stoi(day.substr(5, 2)) - 1) / 3 - 3;
    return *from_rfc3339(fmt::format("{:04}-{:02}-01T00:00:00Z", quarter / 4, quarter % 4 * 3 + 1));
}

} // namespace assay::analytics
