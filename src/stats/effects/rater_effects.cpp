#include <stats/effects/effect_tests.hpp>
#include <stats/effects/rater_effects.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay::stats {
namespace {

using namespace effects;

constexpr std::size_t fewest_ratings = 10;
constexpr std::size_t fewest_targets = 3;

// The rows of each rater that count, candidate by candidate in the order of the rater's first rating of each.
std::vector<std::vector<RatedRow>> rows_by_rater(const Ratings& ratings, const ManyFacetResult& measures) {
    const std::vector<Residual> residuals = residuals_of(ratings, measures);
    std::vector<double> variance(ratings.target.size(), 0);
    for (std::size_t row = 0; row < ratings.size(); ++row)
        if (residuals[row].counts) variance[ratings.target.at[row]] += residuals[row].variance;
    std::vector<std::vector<std::uint32_t>> order(ratings.rater.size());
    for (std::uint32_t row = 0; row < ratings.size(); ++row)
        if (residuals[row].counts) order[ratings.rater.at[row]].push_back(row);
    std::vector<std::uint32_t> first(ratings.target.size());
    std::vector<std::vector<RatedRow>> found(order.size());
    for (std::size_t rater = 0; rater < order.size(); ++rater) {
        for (auto row = order[rater].rbegin(); row != order[rater].rend(); ++row) first[ratings.target.at[*row]] = *row;
        std::ranges::stable_sort(order[rater], {}, [&](std::uint32_t row) { return first[ratings.target.at[row]]; });
        for (const std::uint32_t row : order[rater]) {
            const std::uint32_t target = ratings.target.at[row];
            found[rater].push_back({target, ratings.item.at[row], residuals[row], variance[target],
                                    measures.facets[0].elements[target].measure});
        }
    }
    return found;
}

std::size_t targets_of(const std::vector<RatedRow>& rows) {
    std::size_t count = rows.empty() ? 0 : 1;
    for (std::size_t row = 1; row < rows.size(); ++row) count += rows[row].target == rows[row - 1].target ? 0 : 1;
    return count;
}

double one_sided(double z) { return 0.5 * std::erfc(z / std::numbers::sqrt2); }

// Joint estimates lie too far apart by L / (L - 1), L the mean ratings of a candidate.
double spread_of_joint(const ManyFacetResult& measures) {
    double rows = 0;
    double targets = 0;
    for (const ElementMeasure& each : measures.facets[0].elements)
        if (!each.extreme) rows += static_cast<double>(each.n), ++targets;
    return (rows - targets) / rows;
}

bool is_few(const RaterEffects& rater) { return rater.n < fewest_ratings || rater.targets < fewest_targets; }

class Measurer {
  public:
    Measurer(const EffectsResult& result, double false_alarms)
        : level_(false_alarms / static_cast<double>(std::max<std::size_t>(result.raters.size(), 1))),
          shrink_(spread_of_joint(result.measures)) {}

    // All at one end: no severity explains that, however far; but how likely it is where there is none, can be told.
    void measure(RaterEffects& rater, const OneEnd& end) const {
        refuse(rater, end.is_highest ? "This rater gave the highest score throughout: how much milder than the others "
                                       "they are, and what else they do, cannot be told from that."
                                     : "This rater gave the lowest score throughout: how much stricter than the others "
                                       "they are, and what else they do, cannot be told from that.");
        rater.n = end.n;
        rater.targets = end.targets;
        if (is_few(rater) || end.chance >= level_ / 2) return;
        rater.flags.emplace_back(end.is_highest ? "lenient" : "severe");
        rater.flags.emplace_back("restricted-range");
    }

    void measure(RaterEffects& rater, const ElementMeasure& element, const std::vector<RatedRow>& rows) const {
        rater.n = rows.size();
        rater.targets = targets_of(rows);
        if (rows.empty())
            return refuse(rater, "No rating of this rater counts: all are of people, items or by somebody "
                                 "with only the lowest or only the highest scores.");
        rater.infit = element.infit_mnsq;
        rater.outfit = element.outfit_mnsq;
        rater.severity = severity_of(element);
        if (is_few(rater)) return refuse_rest(rater);
        rater.halo = halo_of(rows);
        rater.central = slope_of(rows);
        rater.range = spread_of(rows);
        rater.contrast = contrast_of(rows);
        if (rater.central)
            rater.random = one_sided(element.infit_zstd) < level_ && one_sided(-rater.central->z) < level_;
        else
            rater.random = std::unexpected(rater.central.error());
        put_flags(rater);
    }

  private:
    Figure<EffectTest> severity_of(const ElementMeasure& element) const {
        if (element.is_alone) return no_figure(std::string(lone_rater_reason));
        return test_of(element.measure * shrink_, element.se_joint, 0);
    }

    static void refuse_rest(RaterEffects& rater) {
        const NoFigure reason{std::to_string(rater.n) + " ratings of " + std::to_string(rater.targets) +
                              " candidates are too few: 10 of 3 are needed."};
        rater.halo = rater.central = rater.contrast = std::unexpected(reason);
        rater.range = std::unexpected(reason);
        rater.random = std::unexpected(reason);
    }

    static void refuse(RaterEffects& rater, std::string reason) {
        const NoFigure none{std::move(reason)};
        rater.severity = rater.halo = rater.central = rater.contrast = std::unexpected(none);
        rater.infit = rater.outfit = std::unexpected(none);
        rater.range = std::unexpected(none);
        rater.random = std::unexpected(none);
    }

    void put_flags(RaterEffects& rater) const {
        flag(rater, rater.severity, "severe", "lenient");
        flag(rater, rater.halo, "halo", "");
        flag(rater, rater.central, "extremes", "central-tendency");
        const RatedSpread range = rater.range.value_or(RatedSpread{});
        if (range.p < level_ && range.z < 0) rater.flags.emplace_back("restricted-range");
        if (rater.random && *rater.random) rater.flags.emplace_back("random");
        flag(rater, rater.contrast, "assimilation", "contrast");
    }

    void flag(RaterEffects& rater, const Figure<EffectTest>& test, const char* above, const char* below) const {
        if (!test || test->p >= level_) return;
        const char* const name = test->z > 0 ? above : below;
        if (*name != 0) rater.flags.emplace_back(name);
    }

    double level_;
    double shrink_;
};

void put_drift(EffectsResult& result, const Ratings& ratings, double false_alarms) {
    if (ratings.further.empty()) return;
    const std::vector<Interaction> found = interactions_of(ratings, result.measures, 1, 3);
    for (std::size_t at = 0; at < found.size(); ++at) {
        const Interaction& each = found[at];
        RaterEffects& rater = result.raters[each.one];
        rater.drift.push_back({each.other, each.n, each.bias, each.se, each.z});
        if (at > 0 && found[at - 1].one == each.one)
            rater.changes.push_back({found[at - 1].other, each.other, difference_of(each, found[at - 1])});
    }
    for (RaterEffects& rater : result.raters)
        if (!is_few(rater) && std::ranges::any_of(rater.drift, [&](const Drift& each) {
                return each.n >= fewest_ratings &&
                       2 * one_sided(std::abs(each.z)) < false_alarms / static_cast<double>(found.size());
            }))
            rater.flags.emplace_back("drift");
}

} // namespace

Figure<EffectsResult> rater_effects(const Ratings& ratings, const EffectOptions& options) {
    Ratings without_periods = ratings;
    without_periods.further.clear();
    auto measures =
        many_facet(without_periods, {.with_joint_errors = true, .threads = options.threads, .report = options.report});
    if (!measures) return std::unexpected(measures.error());
    if (!measures->converged)
        return no_figure("The measures that ratings are compared with did not converge: candidates or raters with few "
                         "ratings are the usual cause.");
    EffectsResult result;
    result.raters.resize(ratings.rater.size());
    result.measures = std::move(*measures);
    result.false_alarms = options.false_alarms;
    const Measurer measurer(result, options.false_alarms);
    const auto rows = rows_by_rater(without_periods, result.measures);
    const std::vector<OneEnd> ends = one_ends_of(without_periods, result.measures);
    for (std::size_t rater = 0; rater < rows.size(); ++rater)
        if (ends[rater].n > 0)
            measurer.measure(result.raters[rater], ends[rater]);
        else
            measurer.measure(result.raters[rater], result.measures.facets[1].elements[rater], rows[rater]);
    put_drift(result, ratings, options.false_alarms);
    return result;
}

} // namespace assay::stats
