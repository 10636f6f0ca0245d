#include <boost/math/distributions/students_t.hpp>
#include <stats/agreement/chance_corrected.hpp>
#include <stats/student_t.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace assay::stats {
namespace {

using Levels = std::vector<double>; // a number a level

// What one unit's ratings weigh: for each level, the weighted count of ratings near it.
class Setting {
  public:
    Setting(const RatingUnits& units, const CategoryWeights& weights) : units_(units), weights_(weights) {
        for (std::size_t unit = 0; unit < units.size(); ++unit) pairable_ += units.unit(unit).size() > 1;
    }

    const RatingUnits& units() const { return units_; }
    const CategoryWeights& weights() const { return weights_; }
    std::size_t levels() const { return units_.levels.size(); }
    double n() const { return static_cast<double>(units_.size()); }
    double pairable() const { return static_cast<double>(pairable_); }

    // The weighted share of the unit's pairs that agree; 0 for a unit of one rating.
    double agreement_of(std::size_t unit) const {
        const auto entries = units_.unit(unit);
        if (entries.size() < 2) return 0;
        double sum = 0;
        if (entries.size() > levels()) { // by levels: pairs of ratings would be many more
            Levels counts(levels());
            for (const UnitEntry& each : entries) ++counts[each.level];
            const Levels near = weighted(counts);
            sum = std::inner_product(counts.begin(), counts.end(), near.begin(), 0.0);
        } else {
            for (const UnitEntry& one : entries)
                for (const UnitEntry& other : entries) sum += weights_(one.level, other.level);
        }
        const auto count = static_cast<double>(entries.size());
        return (sum - count) / (count * (count - 1));
    }

    Levels shares() const {
        Levels shares(levels());
        for (std::size_t unit = 0; unit < units_.size(); ++unit)
            for (const UnitEntry& each : units_.unit(unit))
                shares[each.level] += 1 / (static_cast<double>(units_.unit(unit).size()) * n());
        return shares;
    }

    // For each level l: sum over k of w_kl share_k.
    Levels weighted(const Levels& shares) const {
        Levels sums(levels());
        for (std::size_t one = 0; one < levels(); ++one)
            for (std::size_t other = 0; other < levels(); ++other) sums[other] += weights_(one, other) * shares[one];
        return sums;
    }

    // For each unit the mean of `of_level` over its ratings.
    std::vector<double> unit_means(const Levels& of_level) const {
        std::vector<double> means(units_.size());
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            for (const UnitEntry& each : units_.unit(unit)) means[unit] += of_level[each.level];
            means[unit] /= static_cast<double>(units_.unit(unit).size());
        }
        return means;
    }

  private:
    const RatingUnits& units_;
    const CategoryWeights& weights_;
    std::size_t pairable_ = 0;
};

// Agreement by chance, and each unit's own term in it (empty: the same for all), whose spread adds to the error.
struct Chance {
    double pe = 0;
    std::vector<double> of_unit = {};
};

Chance gwet(const Setting& setting) {
    const auto q = static_cast<double>(setting.levels());
    const Levels shares = setting.shares();
    const double scale = setting.weights().sum() / (q * (q - 1));
    Levels rest(shares.size());
    double sum = 0;
    for (std::size_t level = 0; level < shares.size(); ++level) {
        rest[level] = scale * (1 - shares[level]);
        sum += shares[level] * rest[level];
    }
    return {sum, setting.unit_means(rest)};
}

Chance fleiss(const Setting& setting) {
    const Levels shares = setting.shares();
    const Levels weighted = setting.weighted(shares);
    return {std::inner_product(shares.begin(), shares.end(), weighted.begin(), 0.0), setting.unit_means(weighted)};
}

Chance brennan_prediger(const Setting& setting) {
    const auto q = static_cast<double>(setting.levels());
    return {setting.weights().sum() / (q * q)};
}

// Each rater's own shares of the levels.
struct RaterShares {
    std::vector<double> counts;
    std::vector<Levels> shares;
    Levels mean;
};

RaterShares shares_of_raters(const Setting& setting) {
    const RatingUnits& units = setting.units();
    RaterShares of;
    of.counts.resize(units.raters);
    of.shares.resize(units.raters, Levels(setting.levels()));
    of.mean.resize(setting.levels());
    for (const UnitEntry& each : units.entries) {
        ++of.counts[each.rater];
        ++of.shares[each.rater][each.level];
    }
    for (std::size_t rater = 0; rater < units.raters; ++rater)
        for (std::size_t level = 0; level < setting.levels(); ++level) {
            of.shares[rater][level] /= of.counts[rater];
            of.mean[level] += of.shares[rater][level] / static_cast<double>(units.raters);
        }
    return of;
}

// Conger's terms take the levels' square for each rater.
bool has_room_for_raters(const RatingUnits& units) {
    constexpr std::size_t most = 2'000'000'000;
    return units.raters <= most / (units.levels.size() * units.levels.size());
}

// pe is the mean over pairs of different raters of sum_kl w_kl p_gk p_hl; a unit's term replaces the shares of the
// raters who rated it by what they said of it, scaled to all units.
Chance conger(const Setting& setting) {
    const RatingUnits& units = setting.units();
    const RaterShares of = shares_of_raters(setting);
    const auto r = static_cast<double>(units.raters);
    const std::size_t levels = setting.levels();
    Levels total(levels); // of the raters' shares
    for (std::size_t level = 0; level < levels; ++level) total[level] = of.mean[level] * r;
    std::vector<Levels> others(units.raters, Levels(levels)); // sum over k of w_kl (total_k - p_gk)
    std::vector<double> base(units.raters);
    double sum = 0;
    for (std::size_t rater = 0; rater < units.raters; ++rater) {
        Levels rest(levels);
        for (std::size_t level = 0; level < levels; ++level) rest[level] = total[level] - of.shares[rater][level];
        others[rater] = setting.weighted(rest);
        const Levels& own = of.shares[rater];
        base[rater] = std::inner_product(own.begin(), own.end(), others[rater].begin(), 0.0);
        sum += base[rater];
    }
    Chance chance{sum / (r * (r - 1)), std::vector<double>(units.size())};
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        double term = sum;
        for (const UnitEntry& each : units.unit(unit))
            term += setting.n() / of.counts[each.rater] * (others[each.rater][each.level] - base[each.rater]);
        chance.of_unit[unit] = term / (r * (r - 1));
    }
    return chance;
}

void add_spread(ChanceCorrected& figure, const Setting& setting, const Chance& chance) {
    const double n = setting.n();
    const double left = 1 - chance.pe;
    double squares = 0;
    for (std::size_t unit = 0; unit < setting.units().size(); ++unit) {
        const bool is_pairable = setting.units().unit(unit).size() > 1;
        double term = is_pairable ? n / setting.pairable() * (setting.agreement_of(unit) - chance.pe) / left : 0;
        if (!chance.of_unit.empty()) term -= 2 * (1 - figure.coefficient) * (chance.of_unit[unit] - chance.pe) / left;
        squares += (term - figure.coefficient) * (term - figure.coefficient);
    }
    figure.standard_error = std::sqrt(squares / (n * (n - 1)));
    const double reach = two_sided_t(n - 1, 0.95) * figure.standard_error;
    figure.ci95 = {figure.coefficient - reach, std::min(1.0, figure.coefficient + reach)};
    const boost::math::students_t_distribution<double> t(n - 1);
    const double size = std::abs(figure.coefficient) / figure.standard_error;
    // Without spread, what is not 0 is so in every unit.
    const double p_without_spread = figure.coefficient == 0 ? 1 : 0;
    figure.p = figure.standard_error > 0 ? 2 * boost::math::cdf(boost::math::complement(t, size)) : p_without_spread;
}

} // namespace

Figure<ChanceCorrected> chance_corrected(const RatingUnits& units, const CategoryWeights& weights, ChanceModel model) {
    const Setting setting(units, weights);
    if (setting.pairable() < 1)
        return no_figure(
            "No candidate was rated by two interviewers on the same item: there is nothing to compare. Let "
            "a second interviewer rate some of them.");
    if (units.size() < 2) return no_figure("One unit was rated: its agreement has no spread to judge by.");
    if (units.levels.size() < 2) return no_figure("One level only was used, and no scale was declared.");
    if (model == ChanceModel::conger && !has_room_for_raters(units))
        return no_figure(
            fmt::format("Conger's chance agreement weighs every rater's levels against each other: of {} raters "
                        "and {} levels there are too many.",
                        units.raters, units.levels.size()));
    constexpr std::array models{gwet, fleiss, conger, brennan_prediger}; // in the order of ChanceModel
    const Chance chance = models[static_cast<std::size_t>(model)](setting);
    if (1 - chance.pe < 1e-12)
        return no_figure("By chance alone everybody would agree: nearly all ratings are at one level.");
    double agreement = 0;
    for (std::size_t unit = 0; unit < units.size(); ++unit) agreement += setting.agreement_of(unit);
    ChanceCorrected figure;
    figure.agreement = agreement / setting.pairable();
    figure.chance = chance.pe;
    figure.coefficient = (figure.agreement - chance.pe) / (1 - chance.pe);
    add_spread(figure, setting, chance);
    return figure;
}

} // namespace assay::stats
