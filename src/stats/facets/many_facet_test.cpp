#include <stats/facets/many_facet.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <numeric>

using namespace assay::stats;

namespace {

// Guilford (1954), Psychometric methods, p. 282: seven scientists (a line), three judges (a word), five traits (a
// digit).
Ratings guilford() {
    constexpr std::array lines{"55353 65463 55573", "97585 87572 77575", "33371 45366 35555", "73133 56455 53331",
                               "97785 24323 97777", "35351 44642 33353", "77555 33554 77757"};
    Ratings ratings;
    for (std::uint32_t target = 0; target < 7; ++target)
        for (std::uint32_t rater = 0; rater < 3; ++rater)
            for (std::uint32_t item = 0; item < 5; ++item)
                testing::add(ratings, target, rater, item, std::string_view(lines[target])[rater * 6 + item] - '0');
    return ratings;
}

struct Planted {
    Ratings ratings;
    std::vector<double> ability, severity, difficulty;
};

// Every rater of a candidate rates every item; steps 1 to 4 with thresholds -1, 0 and 1.
Planted planted(std::uint32_t targets, std::uint32_t raters, std::uint32_t items, std::uint32_t each) {
    Random random(11);
    Planted made;
    for (std::uint32_t index = 0; index < targets; ++index) made.ability.push_back(random.normal());
    for (std::uint32_t index = 0; index < raters; ++index) made.severity.push_back(0.5 * random.normal());
    for (std::uint32_t index = 0; index < items; ++index) made.difficulty.push_back(0.4 * random.normal());
    for (std::uint32_t target = 0; target < targets; ++target)
        for (std::uint32_t turn = 0; turn < each; ++turn)
            for (std::uint32_t item = 0; item < items; ++item) {
                const std::uint32_t rater = (target + turn * (turn + 1) / 2) % raters;
                const double logit = made.ability[target] - made.severity[rater] - made.difficulty[item];
                const std::array weights{1.0, std::exp(logit + 1), std::exp(2 * logit + 1), std::exp(3 * logit)};
                double left = random.uniform() * (weights[0] + weights[1] + weights[2] + weights[3]);
                int step = 0;
                while (step < 3 && left > weights[static_cast<std::size_t>(step)])
                    left -= weights[static_cast<std::size_t>(step++)];
                testing::add(made.ratings, target, rater, item, 1 + step);
            }
    return made;
}

double correlation(const std::vector<double>& one, const std::vector<ElementMeasure>& two) {
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    const auto n = static_cast<double>(one.size());
    for (std::size_t index = 0; index < one.size(); ++index) {
        const double a = one[index], b = two[index].measure;
        x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    }
    return (xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n));
}

} // namespace

TEST_SUITE_BEGIN("facets");

TEST_CASE("Guilford's scientists and judges, as two programs measure them") {
    const auto result = many_facet(guilford());
    REQUIRE(result);
    CHECK(result->converged);
    CHECK(result->largest_residual < 1e-4);
    CHECK(result->subsets.size() == 1);
    CHECK(result->log_likelihood == doctest::Approx(-165.684984).epsilon(1e-6));
    const std::array thresholds{-0.690494, -2.351990, 0.809323, -1.483746, 1.718598, -0.978896, 2.392616, 0.584589};
    REQUIRE(result->scales[0].thresholds.size() == thresholds.size());
    for (std::size_t step = 0; step < thresholds.size(); ++step)
        CHECK(std::abs(result->scales[0].thresholds[step] - thresholds[step]) < 1e-4);
    // measure, se, infit, z, outfit, z, fair average at the mean, at 0
    using Row = std::array<double, 8>;
    const auto agrees = [](const ElementMeasure& found, const Row& row) {
        const Row got{found.measure,     found.se_model,    found.infit_mnsq,        found.infit_zstd,
                      found.outfit_mnsq, found.outfit_zstd, found.fair_average_mean, found.fair_average_zero};
        for (std::size_t index = 0; index < row.size(); ++index) CHECK(std::abs(got[index] - row[index]) < 2e-4);
    };
    const auto& facets = result->facets;
    agrees(facets[0].elements[0], {-0.134494, 0.173754, 0.242279, -3.235793, 0.238873, -3.244227, 4.636575, 4.636575});
    agrees(facets[0].elements[4], {0.377672, 0.175994, 1.991460, 2.374063, 1.990770, 2.364261, 5.829407, 5.829407});
    agrees(facets[1].elements[0], {-0.023353, 0.116596, 0.849184, -0.627254, 0.880104, -0.473465, 4.857022, 5.005000});
    agrees(facets[1].elements[1], {0.182372, 0.117828, 1.475214, 1.895622, 1.524411, 2.054238, 4.384194, 4.526761});
    agrees(facets[2].elements[4], {0.518402, 0.157093, 1.253861, 0.882686, 1.328125, 1.088249, 3.675342, 3.800870});
    CHECK(facets[1].elements[2].raw_score == 181);
    CHECK(facets[1].elements[2].n == 35);
    const FacetSummary& raters = facets[1].with_extremes;
    CHECK(raters.population->reliability == doctest::Approx(0.305536).epsilon(1e-3));
    CHECK(raters.sample->separation == doctest::Approx(1.077005).epsilon(1e-3));
    CHECK(raters.sample->strata == doctest::Approx(1.769340).epsilon(1e-3));
    CHECK(raters.fixed_chi2 == doctest::Approx(4.300260).epsilon(1e-3));
    CHECK(raters.fixed_df == 2);
}

TEST_CASE("planted abilities, severities and difficulties are found again, with any number of threads") {
    const Planted made = planted(400, 12, 5, 4);
    const auto found = many_facet(made.ratings, {.threads = 1});
    const auto again = many_facet(made.ratings, {.threads = 3});
    REQUIRE(found);
    REQUIRE(again);
    CHECK(found->converged);
    CHECK(correlation(made.ability, found->facets[0].elements) > 0.93);
    CHECK(correlation(made.severity, found->facets[1].elements) > 0.97);
    CHECK(correlation(made.difficulty, found->facets[2].elements) > 0.97);
    for (std::size_t target = 0; target < 400; ++target)
        CHECK(found->facets[0].elements[target].measure == again->facets[0].elements[target].measure);
}

TEST_CASE("an extreme candidate is measured at 0.3 points inside and moves nobody else") {
    Ratings ratings = guilford();
    const auto before = many_facet(ratings);
    for (std::uint32_t rater = 0; rater < 3; ++rater)
        for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, 7, rater, item, 9);
    const auto after = many_facet(ratings);
    REQUIRE(before);
    REQUIRE(after);
    const ElementMeasure& best = after->facets[0].elements[7];
    CHECK(best.extreme);
    CHECK(best.measure > 3);
    CHECK(best.se_model > 1);
    CHECK(best.fair_average_mean == doctest::Approx(9 - 0.3 / 15).epsilon(1e-3));
    CHECK(after->facets[1].elements[0].measure == before->facets[1].elements[0].measure);
    CHECK(after->facets[0].without_extremes.fixed_df == 6);
    CHECK(after->facets[0].with_extremes.fixed_df == 7);
}

TEST_CASE("an anchored judge stays, and all others keep their distances") {
    const auto free = many_facet(guilford());
    const auto held = many_facet(guilford(), {.anchors = {{1, 0, 1.0}}});
    REQUIRE(free);
    REQUIRE(held);
    CHECK(held->facets[1].elements[0].measure == 1.0);
    const auto distance = [](const ManyFacetResult& in) {
        return in.facets[1].elements[1].measure - in.facets[1].elements[0].measure;
    };
    CHECK(distance(*free) == doctest::Approx(distance(*held)).epsilon(1e-4));
}

TEST_CASE("shared items join nobody; a shared candidate does") {
    Ratings ratings;
    const auto rate = [&](std::uint32_t target, std::uint32_t rater) {
        for (std::uint32_t item = 0; item < 4; ++item)
            testing::add(ratings, target, rater, item, 1 + (target * 5 + rater * 3 + item * 2 + target * item) % 4);
    };
    for (std::uint32_t target = 0; target < 6; ++target) rate(target, target < 3 ? 0 : 1);
    CHECK(many_facet(ratings).error().reason.starts_with("Each candidate was rated by one rater"));
    CHECK(many_facet(ratings, {.anchors = {{1, 0, 0.0}, {1, 1, 0.5}}}));
    for (std::uint32_t target = 0; target < 3; ++target) rate(target, 2);
    const auto apart = many_facet(ratings);
    REQUIRE_MESSAGE(apart, apart.error().reason);
    CHECK(apart->subsets.size() == 2);
    CHECK(apart->advice.contains("not comparable"));
    CHECK(apart->facets[1].elements[1].measure == doctest::Approx(0)); // alone in its group
    rate(0, 1);
    const auto joined = many_facet(ratings);
    REQUIRE(joined);
    CHECK(joined->subsets.size() == 1);
    CHECK(joined->advice.empty());
}

TEST_CASE("what cannot be measured is refused with a sentence") {
    CHECK(many_facet({}).error().reason == "There are no ratings.");
    CHECK(many_facet(testing::ratings_of({"2 2 2", "2 2 2"})).error().reason.starts_with("Every rating has the same"));
    CHECK(many_facet(testing::ratings_of({"1 4 1", "1 4 1"})).error().reason.starts_with("Nothing is left"));
    Ratings own; // each rater has an item of their own
    for (std::uint32_t target = 0; target < 8; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater)
            testing::add(own, target, rater, rater, 1 + (target * 3 + rater) % 4);
    CHECK(many_facet(own).error().reason.starts_with("Raters and items cannot be told apart"));
    CHECK_FALSE(many_facet(guilford(), {.anchors = {{0, 0, 1.0}}}));
}

TEST_SUITE_END();
