// At the estimates the likelihood must not rise in any direction: checked with the plain formula of the model.
#include <stats/facets/many_facet.hpp>
#include <stats/facets/testing/planted_ratings.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace assay::stats;
using testing::planted;
using testing::Planted;

namespace {

// The parameters of a result, to be moved one by one.
struct Plain {
    const Ratings& ratings;
    ManyFacetResult result;

    double log_probability(std::size_t row, double ability) const {
        const ThresholdList& scale = result.scales[result.scales.size() == 1 ? 0 : ratings.item.at[row]];
        const double logit = ability - result.facets[1].elements[ratings.rater.at[row]].measure -
                             result.facets[2].elements[ratings.item.at[row]].measure;
        double total = 0;
        double own = 0;
        double sum = 0;
        for (std::size_t step = 0; step < scale.categories.size(); ++step) {
            if (step > 0) sum += logit - scale.thresholds[step - 1];
            total += std::exp(sum);
            if (scale.categories[step] == ratings.scores[row]) own = sum;
        }
        return own - std::log(total);
    }

    double joint() const {
        double sum = 0;
        for (std::size_t row = 0; row < ratings.size(); ++row)
            sum += log_probability(row, result.facets[0].elements[ratings.target.at[row]].measure);
        return sum;
    }

    // By the trapezoid rule over 8 standard deviations either way, and the mean of what is then likely.
    std::pair<double, double> marginal_of(std::uint32_t target) const {
        const auto [mean, sd, reliability] = *result.population;
        constexpr int points = 1200;
        std::vector<double> logs;
        for (int point = 0; point <= points; ++point) {
            const double z = -8 + 16.0 * point / points;
            double log = -z * z / 2 - 0.5 * std::log(2 * 3.14159265358979) + std::log(16.0 / points);
            for (std::size_t row = 0; row < ratings.size(); ++row)
                if (ratings.target.at[row] == target) log += log_probability(row, mean + sd * z);
            logs.push_back(log);
        }
        double total = 0;
        double likely = 0;
        for (int point = 0; point <= points; ++point) {
            const double weight = std::exp(logs[static_cast<std::size_t>(point)]);
            total += weight;
            likely += weight * (mean + sd * (-8 + 16.0 * point / points));
        }
        return {std::log(total), likely / total};
    }

    double marginal() const {
        double sum = 0;
        for (std::uint32_t target = 0; target < ratings.target.size(); ++target) sum += marginal_of(target).first;
        return sum;
    }
};

// The slope of a likelihood along one parameter, by a difference.
double slope(Plain& plain, double& parameter, double (Plain::*likelihood)() const) {
    const double at = parameter;
    parameter = at + 1e-4;
    const double up = (plain.*likelihood)();
    parameter = at - 1e-4;
    const double down = (plain.*likelihood)();
    parameter = at;
    return (up - down) / 2e-4;
}

} // namespace

TEST_SUITE_BEGIN("facets");

TEST_CASE("joint estimates stand where the likelihood is highest, on one list of thresholds or one for each item") {
    const Planted made = planted({.targets = 30, .raters = 4, .items = 3, .ability_sd = 0.7});
    for (const ThresholdModel thresholds : {ThresholdModel::rating_scale, ThresholdModel::partial_credit}) {
        const auto found = many_facet(made.ratings, {.thresholds = thresholds});
        REQUIRE(found);
        REQUIRE(found->converged);
        REQUIRE_FALSE(found->facets[0].elements[0].extreme);
        CHECK(found->scales.size() == (thresholds == ThresholdModel::rating_scale ? 1 : 3));
        Plain plain{made.ratings, *found};
        bool any_extreme = false;
        for (MeasuredFacet& facet : plain.result.facets)
            for (ElementMeasure& each : facet.elements) any_extreme = any_extreme || each.extreme;
        REQUIRE_FALSE(any_extreme);
        CHECK(plain.joint() == doctest::Approx(found->log_likelihood).epsilon(1e-10));
        for (MeasuredFacet& facet : plain.result.facets)
            for (ElementMeasure& each : facet.elements)
                CHECK(std::abs(slope(plain, each.measure, &Plain::joint)) < 1e-4);
        for (ThresholdList& scale : plain.result.scales) {
            double sum = 0;
            for (double& each : scale.thresholds) {
                CHECK(std::abs(slope(plain, each, &Plain::joint)) < 1e-4);
                sum += each;
            }
            CHECK(std::abs(sum) < 1e-9);
        }
    }
}

TEST_CASE("marginal estimates stand where the likelihood over the candidates' distribution is highest") {
    const Planted made = planted({.targets = 25, .raters = 4, .items = 2, .each = 2});
    for (const ThresholdModel thresholds : {ThresholdModel::rating_scale, ThresholdModel::partial_credit}) {
        const auto found = many_facet(made.ratings, {.thresholds = thresholds, .estimator = FacetEstimator::marginal});
        REQUIRE(found);
        REQUIRE(found->converged);
        Plain plain{made.ratings, *found};
        CHECK(plain.marginal() == doctest::Approx(found->log_likelihood).epsilon(1e-7));
        CHECK(plain.marginal_of(3).second == doctest::Approx(found->facets[0].elements[3].measure).epsilon(1e-6));
        for (const std::size_t facet : {1U, 2U})
            for (ElementMeasure& each : plain.result.facets[facet].elements)
                CHECK(std::abs(slope(plain, each.measure, &Plain::marginal)) < 1e-3);
        for (ThresholdList& scale : plain.result.scales)
            for (double& each : scale.thresholds) CHECK(std::abs(slope(plain, each, &Plain::marginal)) < 1e-3);
        CHECK(std::abs(slope(plain, plain.result.population->mean, &Plain::marginal)) < 1e-3);
        CHECK(std::abs(slope(plain, plain.result.population->sd, &Plain::marginal)) < 1e-3);
    }
}

TEST_SUITE_END();
