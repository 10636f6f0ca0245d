#include <stats/facets/residuals.hpp>
#include <stats/facets/testing/planted_ratings.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace assay::stats;
using testing::guilford;

TEST_SUITE_BEGIN("facets");

TEST_CASE("residuals of every element add up to nothing, and those of extremes do not count") {
    Ratings ratings = guilford();
    for (std::uint32_t rater = 0; rater < 3; ++rater)
        for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, 7, rater, item, 9);
    const auto result = many_facet(ratings);
    REQUIRE(result);
    const std::vector<Residual> residuals = residuals_of(ratings, *result);
    double of_anne = 0;
    double of_brahe = 0;
    for (std::size_t row = 0; row < ratings.size(); ++row) {
        CHECK(residuals[row].counts == (ratings.target.at[row] != 7));
        if (ratings.target.at[row] == 0) of_anne += residuals[row].off;
        if (ratings.rater.at[row] == 1) of_brahe += residuals[row].off;
    }
    CHECK(std::abs(of_anne) < 1e-6);
    CHECK(std::abs(of_brahe) < 1e-6);
    CHECK(residuals.front().standard() ==
          doctest::Approx(residuals.front().off / std::sqrt(residuals.front().variance)));
    CHECK(residuals.back().standard() == 0);
}

TEST_CASE("a judge who is harder on one trait has a bias there, and the difference to another is tested") {
    Ratings ratings = guilford();
    for (std::size_t row = 0; row < ratings.size(); ++row)
        if (ratings.rater.at[row] == 2 && ratings.item.at[row] == 4) ratings.scores[row] = 1;
    for (std::size_t row = 0; row < ratings.size(); ++row) // and milder than before on the trait beside it
        if (ratings.rater.at[row] == 2 && ratings.item.at[row] == 3) ratings.scores[row] = 9;
    const auto result = many_facet(ratings);
    REQUIRE(result);
    const auto found = interactions_of(ratings, *result, 1, 2);
    REQUIRE(found.size() == 15);
    const Interaction& hard = found[14];
    CHECK(hard.one == 2);
    CHECK(hard.other == 4);
    CHECK(hard.n == 7);
    CHECK(hard.bias > 1); // the lowest throughout: half a point inside
    CHECK(hard.z > 1.9);
    const auto difference = difference_of(hard, found[13]);
    REQUIRE(difference);
    CHECK(difference->difference == hard.bias - found[13].bias);
    CHECK(difference->p < 0.05);
    CHECK(difference->df > 5.99);
    CHECK(difference->df < 12.01);
    // One of 30 contrasts of three judges, with 7 ratings each it is not beyond chance; with 28 it is.
    CHECK(contrasts_of(found)->empty());
    std::vector<Interaction> surer = found;
    for (Interaction& each : surer) each.n *= 4, each.se /= 2, each.z *= 2;
    const auto contrasts = contrasts_of(surer);
    REQUIRE(contrasts);
    const auto is_that = [](const Contrast& each) { return each.one == 2 && each.with == 4 && each.than_with == 3; };
    const auto that = std::ranges::find_if(*contrasts, is_that);
    REQUIRE(that != contrasts->end());
    CHECK(that->difference.t == doctest::Approx(2 * difference->t));
    for (const Contrast& each : *contrasts) {
        CHECK(each.difference.p < 0.05 / 30);
        CHECK(each.difference.difference > 0);
        CHECK(each.difference.p >= contrasts->front().difference.p);
    }
    surer[0].n = 1; // too few to compare
    CHECK(std::ranges::none_of(*contrasts_of(surer), [&](const Contrast& each) {
        return each.one == surer[0].one && (each.with == surer[0].other || each.than_with == surer[0].other);
    }));
    std::swap(surer[13], surer[14]);
    CHECK(std::ranges::count_if(*contrasts_of(surer), is_that) == 1); // in whatever order they stand
    CHECK(
        contrasts_of(std::vector<Interaction>(1500, hard)).error().reason.starts_with("There are more than 1,000,000"));
    Interaction single = hard;
    single.n = 1; // compared with nothing, and so no part of how many are compared
    CHECK(contrasts_of(std::vector<Interaction>(1500, single))->empty());
    Interaction vague = hard; // of ratings that were certain
    vague.se = 1e150;
    const auto nothing = difference_of(hard, vague);
    REQUIRE(nothing);
    CHECK(nothing->df == doctest::Approx(6));
    CHECK(nothing->p == doctest::Approx(1));
    CHECK_FALSE(difference_of(single, hard));
    CHECK_FALSE(difference_of(hard, single));
}

TEST_CASE("targets and raters meet too, with a list of thresholds for each item") {
    const Ratings ratings = guilford();
    const auto result = many_facet(ratings, {.thresholds = ThresholdModel::partial_credit});
    REQUIRE(result);
    const auto found = interactions_of(ratings, *result, 0, 1);
    REQUIRE(found.size() == 21);
    for (const Interaction& each : found) CHECK(each.n == 5);
}

TEST_SUITE_END();
