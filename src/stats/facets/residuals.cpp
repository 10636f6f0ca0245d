#include <stats/facets/residuals.hpp>
#include <stats/facets/scale.hpp>
#include <stats/facets/shift.hpp>
#include <stats/student_t.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

namespace assay::stats {
namespace {

using facets::Moments;
using facets::Scale;

constexpr double inside_limit = 0.5;
constexpr double most_contrasts = 1'000'000;

const Facet& facet_of(const Ratings& ratings, std::size_t facet) {
    if (facet == 0) return ratings.target;
    if (facet == 1) return ratings.rater;
    return facet == 2 ? ratings.item : ratings.further[facet - 3];
}

// The model again, from what was given out.
class Model {
  public:
    Model(const Ratings& ratings, const ManyFacetResult& result) : ratings_(ratings), result_(result) {
        for (const ThresholdList& each : result.scales) scales_.emplace_back(each.thresholds);
    }

    const ElementMeasure& element(std::size_t row, std::size_t facet) const {
        return result_.facets[facet].elements[facet_of(ratings_, facet).at[row]];
    }

    bool counts(std::size_t row) const {
        for (std::size_t facet = 0; facet < result_.facets.size(); ++facet)
            if (element(row, facet).extreme) return false;
        return scale(row).steps() > 0;
    }

    // All but the rater is measured and was not set aside.
    bool has_others(std::size_t row) const {
        for (std::size_t facet = 0; facet < result_.facets.size(); ++facet)
            if (facet != 1 && (element(row, facet).extreme || !element(row, facet).is_measured)) return false;
        return true;
    }

    double logit(std::size_t row) const {
        double sum = 0;
        for (std::size_t facet = 0; facet < result_.facets.size(); ++facet)
            sum += (facet == 0 ? 1 : -1) * element(row, facet).measure;
        return sum;
    }

    const Scale& scale(std::size_t row) const { return scales_[scale_at(row)]; }

    double step(std::size_t row) const {
        const std::vector<double>& categories = result_.scales[scale_at(row)].categories;
        return static_cast<double>(std::ranges::lower_bound(categories, ratings_.scores[row]) - categories.begin());
    }

  private:
    std::size_t scale_at(std::size_t row) const { return scales_.size() == 1 ? 0 : ratings_.item.at[row]; }

    const Ratings& ratings_;
    const ManyFacetResult& result_;
    std::vector<Scale> scales_ = {};
};

Interaction bias_of(const Model& model, const std::vector<std::size_t>& rows) {
    double given = 0;
    double most = 0;
    for (const std::size_t row : rows) {
        given += model.step(row);
        most += static_cast<double>(model.scale(row).steps());
    }
    const auto score_at = [&](double shift) {
        facets::ScoreAt sum;
        for (const std::size_t row : rows) {
            Moments moments;
            const Scale& scale = model.scale(row);
            scale.moments(scale.odds_of(model.logit(row) + shift), moments);
            sum.score += moments.mean;
            sum.variance += moments.variance;
        }
        return sum;
    };
    Interaction found;
    found.n = rows.size();
    found.bias = -facets::shift_to(std::clamp(given, inside_limit, most - inside_limit), score_at);
    found.se = 1 / std::sqrt(score_at(-found.bias).variance);
    found.z = found.bias / found.se;
    return found;
}

} // namespace

double Residual::standard() const { return counts ? off / std::sqrt(variance) : 0; }

std::vector<Residual> residuals_of(const Ratings& ratings, const ManyFacetResult& result) {
    const Model model(ratings, result);
    std::vector<Residual> residuals(ratings.size());
    for (std::size_t row = 0; row < ratings.size(); ++row) {
        if (!model.counts(row)) continue;
        const Scale& scale = model.scale(row);
        const double odds = scale.odds_of(model.logit(row));
        Moments moments;
        scale.moments(odds, moments);
        Residual& residual = residuals[row];
        residual.expected = moments.mean;
        residual.variance = moments.variance;
        residual.third = scale.central(odds, moments.mean, 3);
        residual.fourth = scale.central(odds, moments.mean, 4);
        residual.step = model.step(row);
        residual.off = residual.step - moments.mean;
        residual.counts = true;
    }
    return residuals;
}

std::vector<OneEnd> one_ends_of(const Ratings& ratings, const ManyFacetResult& result) {
    const Model model(ratings, result);
    std::vector<OneEnd> found(ratings.rater.size());
    std::vector<std::set<std::uint32_t>> met(found.size());
    for (std::size_t row = 0; row < ratings.size(); ++row) {
        if (!model.element(row, 1).extreme || !model.has_others(row)) continue;
        OneEnd& end = found[ratings.rater.at[row]];
        const Scale& scale = model.scale(row);
        end.is_highest = model.step(row) > 0;
        end.chance *= scale.probability(scale.odds_of(model.logit(row) + model.element(row, 1).measure),
                                        end.is_highest ? scale.steps() : 0);
        ++end.n;
        met[ratings.rater.at[row]].insert(ratings.target.at[row]);
    }
    for (std::size_t rater = 0; rater < found.size(); ++rater) found[rater].targets = met[rater].size();
    return found;
}

std::vector<Interaction> interactions_of(const Ratings& ratings, const ManyFacetResult& result, std::size_t one,
                                         std::size_t other) {
    const Model model(ratings, result);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::size_t>> cells;
    for (std::size_t row = 0; row < ratings.size(); ++row)
        if (model.counts(row)) cells[{facet_of(ratings, one).at[row], facet_of(ratings, other).at[row]}].push_back(row);
    std::vector<Interaction> found;
    for (const auto& [levels, rows] : cells) {
        found.push_back(bias_of(model, rows));
        found.back().one = levels.first;
        found.back().other = levels.second;
    }
    return found;
}

Figure<BiasDifference> difference_of(const Interaction& one, const Interaction& other) {
    if (one.n < 2 || other.n < 2) return no_figure("Two ratings or more on each side are needed to compare them.");
    // Of the larger error: where nothing is known of either, their fourth powers are beyond what a number can hold.
    const double unit = std::max(one.se, other.se);
    const double first = one.se / unit * (one.se / unit);
    const double second = other.se / unit * (other.se / unit);
    BiasDifference found;
    found.difference = one.bias - other.bias;
    found.se = unit * std::sqrt(first + second);
    found.t = found.difference / found.se;
    found.df = (first + second) * (first + second) /
               (first * first / static_cast<double>(one.n - 1) + second * second / static_cast<double>(other.n - 1));
    found.p = two_sided_p(found.t, found.df);
    return found;
}

Figure<std::vector<Contrast>> contrasts_of(const std::vector<Interaction>& all) {
    std::vector<Interaction> found;
    std::ranges::copy_if(all, std::back_inserter(found), [](const Interaction& each) { return each.n >= 2; });
    const auto each_two = [&](const auto& call) {
        for (std::size_t one = 0; one < found.size(); ++one)
            for (std::size_t two = one + 1; two < found.size() && found[two].one == found[one].one; ++two)
                call(found[one], found[two]);
    };
    double compared = 0;
    for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
        while (end < found.size() && found[end].one == found[begin].one) ++end;
        compared += static_cast<double>(end - begin) * static_cast<double>(end - begin - 1) / 2;
    }
    if (compared > most_contrasts) return no_figure("There are more than 1,000,000 contrasts to compare.");
    std::vector<Contrast> contrasts;
    each_two([&](const Interaction& one, const Interaction& two) {
        const bool is_first = one.bias > two.bias;
        const auto difference = is_first ? difference_of(one, two) : difference_of(two, one);
        if (difference->p < chance_of_a_false_name / compared)
            contrasts.push_back(
                {one.one, is_first ? one.other : two.other, is_first ? two.other : one.other, *difference});
    });
    std::ranges::stable_sort(contrasts, {}, [](const Contrast& each) { return each.difference.p; });
    return contrasts;
}

} // namespace assay::stats
