#include <analytics/interval_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace assay;
using namespace assay::analytics;
using doctest::Approx;

namespace {

// A level from 1 to 4 of somebody at `logit` by a rating scale with thresholds -1.2, 0 and 1.2.
int drawn(double logit, stats::Random& random) {
    const double weights[] = {1, std::exp(logit + 1.2), std::exp(2 * logit + 1.2), std::exp(3 * logit)};
    double left = random.uniform() * (weights[0] + weights[1] + weights[2] + weights[3]);
    int found = 0;
    while (found < 3 && left > weights[found]) left -= weights[found++];
    return found + 1;
}

} // namespace

TEST_CASE("a mean square by chance is what Wilson and Hilferty's z makes of it") {
    const Range range = mean_square_by_chance(0.04);
    const auto z_of = [](double mean_square) { return (std::cbrt(mean_square) - 1) * 3 / 0.2 + 0.2 / 3; };
    CHECK(z_of(range.low) == Approx(-1.959964));
    CHECK(z_of(range.high) == Approx(1.959964));
    CHECK(mean_square_by_chance(0).low == 1);
    CHECK(mean_square_by_chance(0).high == 1);
    CHECK(mean_square_by_chance(9).low == 0); // q is cut at sqrt 2
    CHECK(mean_square_by_chance(9).high == mean_square_by_chance(2).high);
}

TEST_CASE("raters who follow the model have an infit and an outfit by chance, nearly always") {
    stats::Random random(3);
    std::vector<RatedRow> rows;
    for (int candidate = 0; candidate < 300; ++candidate) {
        const double ability = random.normal();
        for (int turn = 0; turn < 4; ++turn) {
            const int rater = (candidate + turn * (1 + candidate % 4)) % 20;
            for (int item = 0; item < 5; ++item) {
                const int level = drawn(ability - 0.05 * rater - 0.2 * item, random);
                rows.push_back(
                    {"c" + std::to_string(candidate), "r" + std::to_string(rater), "i" + std::to_string(item), level});
            }
        }
    }
    const auto ratings = engine_ratings(rows).ratings;
    const auto result = marginal_measures(ratings, rater_groups(ratings));
    REQUIRE(result);
    const auto chance = fit_by_chance(ratings, *result);
    int inside = 0;
    for (std::size_t at = 0; at < chance.size(); ++at) {
        const auto& rater = result->facets[1].elements[at];
        CHECK(chance[at].infit.low < 1);
        CHECK(chance[at].outfit.high > 1);
        inside += chance[at].infit.low < rater.infit_mnsq && rater.infit_mnsq < chance[at].infit.high ? 1 : 0;
        // The same as the engine's z.
        const bool is_inside = std::abs(rater.infit_zstd) < 1.959963;
        CHECK(is_inside == (chance[at].infit.low < rater.infit_mnsq && rater.infit_mnsq < chance[at].infit.high));
        const bool is_outfit = std::abs(rater.outfit_zstd) < 1.959963;
        CHECK(is_outfit == (chance[at].outfit.low < rater.outfit_mnsq && rater.outfit_mnsq < chance[at].outfit.high));
    }
    CHECK(inside >= 17);
}

TEST_CASE("agreement's interval takes candidates for what is drawn") {
    // One pair a candidate, 60 of 100 equal: Wilson's interval, with t of 99 degrees.
    std::vector<PairsOfCandidate> single;
    for (int at = 0; at < 100; ++at) single.push_back({1, at < 60 ? 1.0 : 0.0});
    const Range alone = agreement_interval(single);
    CHECK(alone.low == Approx(0.501).epsilon(0.002)); // 0.502 with 1.96 and one pair more
    CHECK(alone.high == Approx(0.692).epsilon(0.002));
    // Ten pairs of each of ten candidates who agree on all or on none: no surer than ten are.
    std::vector<PairsOfCandidate> bunched;
    for (int at = 0; at < 10; ++at) bunched.push_back({10, at < 6 ? 10.0 : 0.0});
    const Range wide = agreement_interval(bunched);
    CHECK(wide.low < 0.3);
    CHECK(wide.high > 0.84);
    // Everybody equal is no certainty.
    CHECK(agreement_interval({{4, 4}, {4, 4}, {4, 4}}).low < 0.5);
    CHECK(agreement_interval({{4, 4}, {4, 4}, {4, 4}}).high == Approx(1));
    CHECK(agreement_interval({{4, 0}}).high > 0.9);
    CHECK(agreement_interval({{4, 0}}).low == Approx(0));
}

TEST_CASE("pairs are counted within a candidate and an item") {
    std::vector<RatedRow> rows;
    for (int at = 0; at < 6; ++at)
        for (int rater = 0; rater < 3; ++rater)
            for (int item = 0; item < 2; ++item)
                rows.push_back({"c" + std::to_string(at), "r" + std::to_string(rater), "i" + std::to_string(item),
                                1 + (at + rater * item) % 4});
    const auto ratings = engine_ratings(rows).ratings;
    const auto result = marginal_measures(ratings, rater_groups(ratings));
    REQUIRE(result);
    double pairs = 0, equal = 0;
    for (const PairsOfCandidate& each : pairs_of_candidates(ratings, *result)) {
        CHECK(each.pairs == 6);
        pairs += each.pairs;
        equal += each.equal;
    }
    CHECK(pairs == result->agreement->pairs);
    CHECK(equal / pairs == Approx(result->agreement->observed));
}

TEST_CASE("a median's interval goes by order alone") {
    std::vector<double> ten{1, 2, 3, 4, 5, 6, 7, 8, 9, 1000};
    CHECK(median_interval(ten).low == 2); // P(Binomial(10, 1/2) < 2) = 0.0107, < 3 it is 0.0547
    CHECK(median_interval(ten).high == 9);
    CHECK(median_interval({1, 2, 3, 4, 5, 6}).low == 1); // 1 / 64 on either side
    CHECK(median_interval({1, 2, 3, 4, 5, 6}).high == 6);
    std::vector<double> hundred(100);
    for (std::size_t at = 0; at < 100; ++at) hundred[at] = static_cast<double>(at + 1);
    CHECK(median_interval(hundred).low == 40); // as in every table of the sign test
    CHECK(median_interval(hundred).high == 61);
    std::vector<double> many(2000, 3.0); // beyond what a power of a half can hold
    CHECK(median_interval(many).low == 3);
}

TEST_CASE("a spread beyond errors has an interval that holds it, and none where there is nothing to tell") {
    const auto spread = spread_beyond_errors({{-1, 0.1}, {0, 0.1}, {1, 0.1}, {0.5, 0.1}});
    REQUIRE(spread);
    // With equal errors t^2 is the sample's variance less the error's.
    CHECK(spread->estimate == Approx(std::sqrt(35.0 / 48 - 0.01)));
    CHECK(spread->low == Approx(0.476).epsilon(0.02)); // sqrt(sum of squares / 9.348 - 0.01), by Wilson and Hilferty
    CHECK(spread->high > 3);
    const auto little = spread_beyond_errors({{-0.1, 0.1}, {0, 0.1}, {0.1, 0.1}});
    REQUIRE(little);
    CHECK(little->low == 0);
    CHECK(little->high > little->estimate);
    CHECK_FALSE(spread_beyond_errors({{0, 1}, {0.001, 1}, {0.002, 1}}));
    CHECK_FALSE(spread_beyond_errors({{-1, 0.1}, {1, 0.1}}));
}
