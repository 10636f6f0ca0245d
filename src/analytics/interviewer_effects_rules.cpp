#include <analytics/facet_levels.hpp>
#include <analytics/interviewer_effects_rules.hpp>
#include <stats/effects/rater_effects.hpp>
#include <stats/joined_sets.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace assay::analytics {
namespace {

// The rows of each part.
std::vector<std::vector<std::uint32_t>> parts_of(const stats::Ratings& ratings) {
    const auto targets = static_cast<std::uint32_t>(ratings.target.size());
    stats::JoinedSets sets(targets + ratings.item.size());
    for (std::size_t row = 0; row < ratings.size(); ++row)
        sets.join(targets + ratings.item.at[row], ratings.target.at[row]);
    std::unordered_map<std::uint32_t, std::size_t> known;
    std::vector<std::vector<std::uint32_t>> parts;
    for (std::uint32_t row = 0; row < ratings.size(); ++row) {
        const auto [found, is_new] = known.try_emplace(sets.set_of(ratings.target.at[row]), parts.size());
        if (is_new) parts.emplace_back();
        parts[found->second].push_back(row);
    }
    return parts;
}

// Card after card as they came in: the engine takes the order of the rows for that of the candidates.
stats::Ratings part_of(const stats::Ratings& ratings, std::vector<std::uint32_t> rows,
                       const std::vector<WhenRated>& when) {
    std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return when[row].submitted_at; });
    stats::Ratings part;
    part.further.emplace_back().name = "period";
    FacetLevels target(part.target), rater(part.rater), item(part.item), period(part.further.front());
    for (const std::uint32_t row : rows) {
        target.add(ratings.target.levels[ratings.target.at[row]]);
        rater.add(ratings.rater.levels[ratings.rater.at[row]]);
        item.add(ratings.item.levels[ratings.item.at[row]]);
        period.add(when[row].period);
        part.scores.push_back(ratings.scores[row]);
    }
    return part;
}

// Sums of weight times estimate and of weights.
struct Sum {
    double weighed = 0;
    double weight = 0;
    int n = 0;
    void add(double estimate, double se) {
        if (!(se > 0)) return;
        weighed += estimate / (se * se);
        weight += 1 / (se * se);
    }
    std::optional<Weighed> mean() const {
        if (weight <= 0) return {};
        return Weighed{weighed / weight, 1 / std::sqrt(weight)};
    }
};

struct Sums {
    Sum halo, central, contrast;
    std::map<std::string, Sum> drift;
};

// The engine's standard error of a contrast is 1 / sqrt(pairs - 1).
int pairs_of(const stats::EffectTest& contrast) {
    return static_cast<int>(std::lround(1 / (contrast.se * contrast.se))) + 1;
}

void add_part(std::map<std::string, Sums>& sums, const stats::Ratings& part) {
    const auto effects = stats::rater_effects(part);
    if (!effects || !effects->measures.converged) return;
    for (std::size_t at = 0; at < part.rater.size(); ++at) {
        const stats::RaterEffects& rater = effects->raters[at];
        Sums& sum = sums[part.rater.levels[at]];
        if (rater.halo) sum.halo.add(rater.halo->estimate, rater.halo->se);
        if (rater.central) sum.central.add(rater.central->estimate, rater.central->se);
        if (rater.contrast) {
            sum.contrast.add(rater.contrast->estimate, rater.contrast->se);
            sum.contrast.n += pairs_of(*rater.contrast);
        }
        for (const stats::Drift& each : rater.drift) {
            Sum& quarter = sum.drift[part.further.front().levels[each.period]];
            quarter.add(each.bias, each.se);
            quarter.n += static_cast<int>(each.n);
        }
    }
}

} // namespace

std::vector<EffectsOfRater> effects_of_raters(const stats::Ratings& ratings, const std::vector<WhenRated>& when) {
    std::map<std::string, Sums> sums;
    for (const auto& rows : parts_of(ratings)) add_part(sums, part_of(ratings, rows, when));
    std::vector<EffectsOfRater> found;
    for (const std::string& rater : ratings.rater.levels) {
        const Sums& sum = sums[rater];
        EffectsOfRater one{sum.halo.mean(), sum.central.mean(), {}, {}};
        if (const auto mean = sum.contrast.mean())
            one.contrast = EffectsOfRater::Contrast{mean->estimate, sum.contrast.n};
        for (const auto& [quarter, each] : sum.drift)
            if (const auto bias = each.mean()) one.drift.emplace(quarter, EffectsOfRater::Quarter{*bias, each.n});
        found.push_back(std::move(one));
    }
    return found;
}

} // namespace assay::analytics
