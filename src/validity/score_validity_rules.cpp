#include <stats/student_t.hpp>
#include <stats/validity/attenuation.hpp>
#include <stats/validity/range_restriction.hpp>
#include <validity/score_validity_rules.hpp>
#include <validity/steps_rules.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace assay::validity {
namespace {

struct Moments {
    double mean = 0;
    double deviation = 0; // standard, of the sample
};

Moments moments_of(std::span<const double> values) {
    Moments made;
    for (const double each : values) made.mean += each;
    made.mean /= static_cast<double>(values.size());
    double squares = 0;
    for (const double each : values) squares += (each - made.mean) * (each - made.mean);
    made.deviation = std::sqrt(squares / static_cast<double>(values.size() - 1));
    return made;
}

// The hires of whole steps among those with both, in the order in which their reviews were recorded.
template <class ScoreOf>
std::vector<stats::ForecastPair> pairs_of(const std::vector<ReviewedHire>& hires, ScoreOf score_of) {
    std::vector<stats::ForecastPair> pairs;
    for (const ReviewedHire& each : hires)
        if (const std::optional<double> score = score_of(each); score && each.performance)
            pairs.push_back({*score, static_cast<double>(*each.performance)});
    pairs.resize(in_whole_steps(pairs.size()));
    return pairs;
}

// The mean performance with its t interval, cut to the levels. Performance is in whole levels, so its variance is never
// taken below that of rounding, 1/12 (Sheppard 1898): five equal ones are not certainty.
Estimate performance_of(stats::ForecastPairs pairs) {
    std::vector<double> values;
    for (const stats::ForecastPair& each : pairs) values.push_back(each.outcome);
    const Moments moments = moments_of(values);
    const auto n = static_cast<double>(values.size());
    const double se = std::sqrt(std::max(moments.deviation * moments.deviation, 1.0 / 12) / n);
    const double reach = stats::two_sided_t(n - 1, 0.95) * se;
    return {at_two_decimals(moments.mean), at_two_decimals(std::max(1.0, moments.mean - reach)),
            at_two_decimals(std::min(4.0, moments.mean + reach))};
}

// Groups of one size, by rising score.
std::vector<ScoreGroup> groups_of(std::vector<stats::ForecastPair> pairs) {
    pairs.resize(drawn(pairs.size()));
    std::ranges::stable_sort(pairs, {}, &stats::ForecastPair::forecast);
    const std::size_t count = std::min(most_groups, pairs.size() / step);
    std::vector<ScoreGroup> groups;
    for (std::size_t at = 0; at < count; ++at) {
        const std::size_t size = pairs.size() / count;
        const auto members = std::span(pairs).subspan(size * at, size);
        double sum = 0;
        for (const stats::ForecastPair& each : members) sum += each.forecast;
        groups.push_back({static_cast<int>(members.size()), at_two_decimals(sum / static_cast<double>(members.size())),
                          performance_of(members)});
    }
    return groups;
}

// Where there is none, its reason joins the others, each once.
std::optional<Coefficient> shown(const stats::Figure<stats::Correlation>& figure, std::vector<std::string>& reasons) {
    const auto missing = [&](const std::string& reason) -> std::optional<Coefficient> {
        if (std::ranges::find(reasons, reason) == reasons.end()) reasons.push_back(reason);
        return {};
    };
    if (!figure) return missing(figure.error().reason);
    if (!figure->ci95) return missing(figure->ci95.error().reason);
    return Coefficient{
        {at_two_decimals(figure->r), at_two_decimals(figure->ci95->low), at_two_decimals(figure->ci95->high)},
        figure->is_cut};
}

std::vector<double> counted_scores(std::vector<RatedApplicant> applicants) {
    std::ranges::sort(applicants, {},
                      [](const RatedApplicant& each) { return std::pair(each.settled_at, each.application_id); });
    applicants.resize(in_whole_steps(applicants.size()));
    std::vector<double> scores;
    for (const RatedApplicant& each : applicants) scores.push_back(each.score);
    return scores;
}

// The spread of the hired over that of the applicants, to two decimals: what is shown is what is reckoned with.
stats::Figure<double> restriction_of(stats::ForecastPairs pairs, std::span<const double> applicants) {
    if (applicants.size() < fewest)
        return stats::no_figure("Too few applicants of these jobs were rated by two people or more.");
    std::vector<double> hired;
    for (const stats::ForecastPair& each : pairs) hired.push_back(each.forecast);
    const double all = moments_of(applicants).deviation;
    if (!(all > 0)) return stats::no_figure("All applicants have the same score.");
    const double u = at_two_decimals(moments_of(hired).deviation / all);
    if (u > 1) return stats::no_figure("The hired differ more in their scores than all applicants do.");
    return u;
}

std::optional<double> score_of_stage(const ReviewedHire& hire, importer::StageKind kind) {
    const auto found = std::ranges::find(hire.stage_scores, kind, &StageScore::kind);
    return found == hire.stage_scores.end() ? std::nullopt : std::optional(found->score);
}

// Kinds of stages that enough hires went through.
std::vector<StageValidity> stages_of(const std::vector<ReviewedHire>& hires) {
    using enum importer::StageKind;
    std::vector<StageValidity> stages;
    for (const auto kind : {screen, work_sample, interview}) {
        const auto pairs = pairs_of(hires, [&](const ReviewedHire& each) { return score_of_stage(each, kind); });
        if (pairs.size() < fewest) continue;
        std::vector<std::string> reasons;
        StageValidity stage{kind, static_cast<int>(pairs.size()), {}, {}};
        stage.pearson = shown(stats::pearson_correlation(pairs), reasons);
        if (!reasons.empty()) stage.reason = reasons.front();
        stages.push_back(std::move(stage));
    }
    return stages;
}

} // namespace

stats::Figure<ScoreValidity> score_validity(const std::vector<ReviewedHire>& hires,
                                            const std::vector<RatedApplicant>& applicants) {
    const auto pairs = pairs_of(hires, [](const ReviewedHire& each) { return each.score; });
    if (pairs.size() < fewest) return stats::no_figure(too_few(pairs.size(), "with a rating of performance"));
    const auto of_applicants = counted_scores(applicants);
    ScoreValidity made;
    made.n = static_cast<int>(pairs.size());
    made.n_applicants = static_cast<int>(of_applicants.size());
    made.criterion_reliability = reliability_of_one_manager;
    const auto seen = stats::pearson_correlation(pairs);
    made.pearson = shown(seen, made.reasons);
    made.spearman = shown(stats::spearman_correlation(pairs), made.reasons);
    const auto u = restriction_of(pairs, of_applicants);
    if (u)
        made.u = *u;
    else
        made.reasons.push_back(u.error().reason);
    made.groups = groups_of(pairs);
    made.stages = stages_of(hires);
    if (!seen) return made;
    const auto for_criterion = stats::correct_for_criterion(*seen, reliability_of_one_manager);
    made.for_criterion = shown(for_criterion, made.reasons);
    if (u && for_criterion)
        made.among_applicants = shown(stats::correct_direct_restriction(*for_criterion, *u), made.reasons);
    return made;
}

} // namespace assay::validity
