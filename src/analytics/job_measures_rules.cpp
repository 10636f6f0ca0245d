#include <analytics/job_measures_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/ranking/order_reliability.hpp>
#include <stats/ranking/rank_probabilities.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace assay::analytics {
namespace {

std::string too_few(const RatingCounts& n) {
    return fmt::format("Corrected scores need {} candidates whose cards are open to you and rated by more than one "
                       "interviewer in all; there {} {} with ratings by {}. Cards that are still owed, or sealed to "
                       "you, would help once they are in and open.",
                       fewest_candidates, n.targets == 1 ? "is" : "are", n.targets,
                       n.raters == 1 ? "one interviewer" : fmt::format("{} interviewers", n.raters));
}

// The group of each candidate, from 1; of one set aside, 1.
std::vector<int> groups_of(const stats::ManyFacetResult& result) {
    std::vector<int> groups(result.facets[0].elements.size(), 1);
    for (std::size_t at = 0; at < result.subsets.size(); ++at)
        for (const std::uint32_t target : result.subsets[at].targets) groups[target] = static_cast<int>(at) + 1;
    return groups;
}

std::vector<int> raters_of(const stats::Ratings& ratings) {
    std::vector<std::set<std::uint32_t>> met(ratings.target.size());
    for (std::size_t row = 0; row < ratings.size(); ++row) met[ratings.target.at[row]].insert(ratings.rater.at[row]);
    std::vector<int> counts;
    for (const auto& each : met) counts.push_back(static_cast<int>(each.size()));
    return counts;
}

double half_of(const FairScale& scale, double measure, double se) {
    return (scale.level_at(measure + z_of_95 * se) - scale.level_at(measure - z_of_95 * se)) / 2;
}

// A measure can be a little less sure than the distribution alone: then another card is worth nothing.
NextCard next_card_of(const stats::ElementMeasure& element, int raters, double sd, const FairScale& scale) {
    const double known = 1 / (element.se_model * element.se_model);
    const double of_ratings = std::max(0.0, known - 1 / (sd * sd));
    NextCard next;
    next.n_ratings = std::max(1, static_cast<int>(std::lround(static_cast<double>(element.n) / raters)));
    const double more = of_ratings / static_cast<double>(element.n) * next.n_ratings;
    next.half = rounded(half_of(scale, element.measure, 1 / std::sqrt(known + more)));
    return next;
}

CandidateMeasure measure_of(const stats::ElementMeasure& element, const FairScale& scale) {
    const double half = z_of_95 * element.se_model;
    CandidateMeasure made;
    made.measure = rounded(element.measure);
    made.se = rounded(element.se_model);
    made.low = rounded(element.measure - half);
    made.high = rounded(element.measure + half);
    made.score = rounded(scale.level_at(element.measure));
    made.score_low = rounded(scale.level_at(element.measure - half));
    made.score_high = rounded(scale.level_at(element.measure + half));
    made.n_ratings = static_cast<int>(element.n);
    return made;
}

void put_measures(MeasuredRows& measured, const stats::Ratings& ratings, const stats::ManyFacetResult& result,
                  const FairScale& scale) {
    const auto groups = groups_of(result);
    const auto raters = raters_of(ratings);
    const auto& elements = result.facets[0].elements;
    for (std::size_t at = 0; at < elements.size(); ++at) {
        if (elements[at].is_alone) measured.lone.insert(ratings.target.levels[at]);
        if (!elements[at].is_measured || static_cast<int>(elements[at].n) < fewest_ratings) continue;
        CandidateMeasure made = measure_of(elements[at], scale);
        made.n_raters = raters[at];
        made.next_card = next_card_of(elements[at], raters[at], result.population->sd, scale);
        made.group = groups[at];
        measured.by_application.emplace(ratings.target.levels[at], made);
    }
}

// The middle ranks that hold 95 % of the row, both ends in.
CandidateRank rank_of(const stats::RankProbabilities& all, std::size_t target) {
    CandidateRank rank;
    rank.of = static_cast<int>(all.targets);
    rank.p_best = rounded(all.at(target, 0));
    double below = 0;
    for (std::size_t at = 0; at < all.targets; ++at) {
        const double here = all.at(target, at);
        rank.expected += here * static_cast<double>(at + 1);
        if (below <= 0.025 && below + here > 0.025) rank.low = static_cast<int>(at) + 1;
        if (below < 0.975 && below + here >= 0.975) rank.high = static_cast<int>(at) + 1;
        below += here;
        if (all.targets <= most_drawn_ranks) rank.probabilities.push_back(rounded(here));
    }
    rank.high = rank.high == 0 ? rank.of : rank.high;
    rank.expected = rounded(rank.expected);
    return rank;
}

} // namespace

MeasuredRows measure_rows(const std::vector<RatedRow>& rows) {
    const EngineRatings given = engine_ratings(rows);
    MeasuredRows measured;
    measured.n = given.counts;
    if (given.counts.targets < fewest_candidates || given.counts.raters < 2) {
        measured.reason = too_few(given.counts);
        return measured;
    }
    const RaterGroups people = rater_groups(given.ratings);
    const auto result = marginal_measures(given.ratings, people);
    if (!result) {
        measured.reason = result.error().reason;
        return measured;
    }
    // What stopped half way looks like any other figure, and somebody decides by it.
    if (!result->converged) {
        measured.reason = result->advice;
        return measured;
    }
    measured.estimation = estimation_of(*result);
    const double reliability = result->population->reliability;
    if (const auto limits = stats::order_reliability_interval(reliability, given.ratings.target.size()))
        measured.reliability = Estimate{rounded(reliability), rounded(limits->low), rounded(limits->high)};
    if (!result->advice.empty()) measured.notes.push_back(result->advice);
    if (people.count > 1)
        measured.notes.push_back(
            fmt::format("The interviewers fall into {} groups who rate no item in common. Severity is corrected within "
                        "each; whether one group is stricter than another or its items harder cannot be told.",
                        people.count));
    put_measures(measured, given.ratings, *result, FairScale(*result, people));
    return measured;
}

void put_ranks(std::vector<MeasuredCandidate>& candidates) {
    std::map<int, std::vector<MeasuredCandidate*>> groups;
    for (MeasuredCandidate& each : candidates)
        if (each.measure && each.phase != applications::Phase::closed) groups[each.measure->group].push_back(&each);
    for (const auto& [group, ranked] : groups) {
        if (ranked.size() < 2) continue;
        std::vector<stats::Measure> measures;
        for (const MeasuredCandidate* each : ranked) measures.push_back({each->measure->measure, each->measure->se});
        const auto found = stats::rank_probabilities(measures);
        if (!found) continue;
        for (std::size_t at = 0; at < ranked.size(); ++at) ranked[at]->rank = rank_of(*found, at);
    }
}

std::string why_unmeasured(int n_ratings, bool is_lone) {
    if (n_ratings == 0)
        return "No item has a level yet: the cards that are in hold zeros and skipped items alone. Another "
               "interviewer's "
               "card would help.";
    if (n_ratings < fewest_ratings)
        return fmt::format(
            "{} rated so far; a corrected score needs {} ratings. Another interviewer's card would help.",
            n_ratings == 1 ? "One item is" : fmt::format("{} items are", n_ratings), fewest_ratings);
    if (is_lone)
        return "Only one interviewer's ratings of this candidate count, and nobody else rated a candidate of "
               "theirs: how strict they are cannot be told. Another interviewer's card would help.";
    return "Rated only by people, or on items, with nothing but the lowest or the highest level: how strict these are "
           "cannot be told. The card of somebody who uses more of the scale would help.";
}

std::string why_alone(int n_raters) {
    return n_raters == 1 ? "Rated by one interviewer so far: another one's card would help." : "";
}

} // namespace assay::analytics
