#include <stats/facets/many_facet.hpp>
#include <stats/facets/testing/planted_ratings.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace assay::stats;
using testing::guilford;
using testing::planted;
using testing::Planted;

namespace {

ManyFacetOptions by_margin() {
    ManyFacetOptions options;
    options.estimator = FacetEstimator::marginal;
    return options;
}

} // namespace

TEST_SUITE_BEGIN("facets");

TEST_CASE("intervals of marginal severities and of candidates hold the planted ones as often as they say") {
    double candidates = 0;
    int held = 0;
    int all = 0;
    double sd = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Planted made = planted({.targets = 120, .raters = 6, .items = 3, .each = 2, .seed = seed});
        const auto found = many_facet(made.ratings, by_margin());
        REQUIRE(found);
        sd += found->population->sd / 30;
        for (std::size_t target = 0; target < 120; ++target) {
            const ElementMeasure& element = found->facets[0].elements[target];
            candidates += std::abs(element.measure - made.ability[target]) < 1.96 * element.se_model ? 1 : 0;
        }
        for (std::size_t rater = 0; rater < 6; ++rater) {
            const ElementMeasure& element = found->facets[1].elements[rater];
            held += std::abs(element.measure - made.severity[rater]) < 1.96 * element.se_model ? 1 : 0;
            ++all;
        }
    }
    CHECK(held >= all * 0.91);
    CHECK(held < all);
    // 95 % within four standard errors of a share of 3,600.
    CHECK(std::abs(candidates / 3600 - 0.95) < 4 * std::sqrt(0.95 * 0.05 / 3600));
    CHECK(sd == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("marginal measures: the same bits for any number of threads, and for extremes too") {
    const Planted made = planted({.targets = 60, .raters = 5, .items = 2, .each = 1 + 1, .ability_sd = 2});
    ManyFacetOptions options = by_margin();
    options.threads = 1;
    const auto one = many_facet(made.ratings, options);
    options.threads = 3;
    const auto three = many_facet(made.ratings, options);
    REQUIRE(one);
    REQUIRE(three);
    CHECK(one->log_likelihood == three->log_likelihood);
    bool any_best = false;
    for (std::size_t target = 0; target < 60; ++target) {
        const ElementMeasure& element = one->facets[0].elements[target];
        CHECK(element.measure == three->facets[0].elements[target].measure);
        CHECK(std::abs(element.measure) < 6);
        CHECK(element.se_model > 0);
        any_best = any_best || element.observed_average == 4;
    }
    CHECK(any_best);
    CHECK(one->population->reliability > 0.5);
}

TEST_CASE("whoever waits hears how far the estimation is, from the beginning to the end") {
    for (const FacetEstimator estimator : {FacetEstimator::joint, FacetEstimator::marginal}) {
        ManyFacetOptions options;
        options.estimator = estimator;
        std::vector<double> heard;
        options.report = [&](double share) { heard.push_back(share); };
        const auto found = many_facet(guilford(), options);
        REQUIRE(found);
        CHECK(heard.size() >= static_cast<std::size_t>(found->iterations));
        CHECK(heard.front() == 0);
        CHECK(std::ranges::is_sorted(heard));
        CHECK(heard.back() == 1);
    }
}

TEST_CASE("what is centred stays so, whatever information the first steps were taken by") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed)
        for (const ThresholdModel thresholds : {ThresholdModel::rating_scale, ThresholdModel::partial_credit}) {
            const Planted made = planted({.targets = 30, .raters = 3, .items = 4, .each = 2, .seed = seed});
            ManyFacetOptions options = by_margin();
            options.thresholds = thresholds;
            if (seed == 6) options.anchors = {{2, 0, 0.3}};
            const auto found = many_facet(made.ratings, options);
            REQUIRE(found);
            CHECK(found->converged);
            const auto sum_of = [&](std::size_t facet) {
                double sum = 0;
                for (const ElementMeasure& each : found->facets[facet].elements) sum += each.measure;
                return sum;
            };
            CHECK(std::abs(sum_of(1)) < 1e-9);
            if (seed < 6) CHECK(std::abs(sum_of(2)) < 1e-9);
            for (const ThresholdList& scale : found->scales) {
                double sum = 0;
                for (const double each : scale.thresholds) sum += each;
                CHECK(std::abs(sum) < 1e-9);
            }
        }
}

TEST_CASE("an item on which everybody got the same has no thresholds, and the others keep theirs") {
    const Planted made = planted({.targets = 30, .raters = 3, .items = 2, .each = 2});
    Ratings ratings;
    for (std::uint32_t target = 0; target < 30; ++target) testing::add(ratings, target, 0, 0, 3);
    for (std::size_t row = 0; row < made.ratings.size(); ++row)
        testing::add(ratings, made.ratings.target.at[row], made.ratings.rater.at[row], made.ratings.item.at[row] + 1,
                     made.ratings.scores[row]);
    ManyFacetOptions options = by_margin();
    options.thresholds = ThresholdModel::partial_credit;
    const auto found = many_facet(ratings, options);
    REQUIRE(found);
    CHECK(found->converged);
    CHECK(found->scales[0].thresholds.empty());
    CHECK(found->scales[1].thresholds.size() == 3);
    CHECK_FALSE(found->facets[2].elements[0].is_measured);
}

TEST_CASE("candidates who do not differ have hardly any spread") {
    const Planted made = planted({.targets = 40, .raters = 4, .items = 4, .each = 4, .ability_sd = 0, .seed = 3});
    const auto found = many_facet(made.ratings, by_margin());
    REQUIRE(found);
    CHECK(found->converged);
    CHECK(found->population->sd < 0.2);
    CHECK(found->population->reliability < 0.3);
    Ratings alike; // everybody got the same scores, in another order of raters
    for (std::uint32_t target = 0; target < 12; ++target)
        for (std::uint32_t rater = 0; rater < 4; ++rater)
            testing::add(alike, target, rater, 0, 1 + (target + rater) % 4);
    const auto same = many_facet(alike, by_margin());
    REQUIRE(same);
    CHECK(same->converged);
    CHECK(same->advice.starts_with("Candidates do not differ"));
    for (std::uint32_t target = 0; target < 12; ++target) // and some who share nothing with them
        for (std::uint32_t rater = 4; rater < 8; ++rater)
            testing::add(alike, 12 + target, rater, 0, 1 + (target + rater) % 4);
    ManyFacetOptions early = by_margin();
    early.most_iterations = 1;
    CHECK(many_facet(alike, early)->advice.contains("not comparable"));
    CHECK(many_facet(alike, by_margin())->advice.contains("them; shared items do not. Candidates do not differ"));
}

TEST_CASE("a rater who gives everybody the best stays out of marginal estimation, and whom only they met") {
    Ratings ratings = guilford();
    for (std::uint32_t target = 0; target < 8; ++target)
        for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, target, 3, item, 9);
    const auto found = many_facet(ratings, by_margin());
    REQUIRE(found);
    CHECK(found->facets[1].elements[3].extreme);
    CHECK(found->facets[1].elements[3].measure < -2);
    CHECK(found->facets[0].elements[7].extreme);
    CHECK_FALSE(found->facets[0].elements[7].is_measured);
}

TEST_CASE("marginal estimation holds anchors, stops where it is told, and refuses what is not told apart") {
    ManyFacetOptions options = by_margin();
    options.anchors = {{1, 0, 0.5}, {1, 1, -0.5}};
    const auto held = many_facet(guilford(), options);
    REQUIRE(held);
    CHECK(held->facets[1].elements[0].measure == 0.5);
    CHECK(held->facets[1].elements[0].anchored);
    options = by_margin();
    options.most_iterations = 1;
    const auto early = many_facet(guilford(), options);
    REQUIRE(early);
    CHECK_FALSE(early->converged);
    Ratings own;
    for (std::uint32_t target = 0; target < 8; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater)
            testing::add(own, target, rater, rater, 1 + (target * 3 + rater) % 4);
    CHECK(many_facet(own, by_margin()).error().reason.starts_with("Raters and items cannot be told apart"));
}

TEST_SUITE_END();
