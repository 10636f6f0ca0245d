#include <stats/facets/pair_agreement.hpp>
#include <stats/facets/testing/planted_ratings.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace assay::stats;
using testing::guilford;
using testing::planted;
using testing::Planted;

namespace {

// The one rater's scores of about that share of what both rated become the other's.
void copy(Ratings& ratings, std::uint32_t from, std::uint32_t to, double share) {
    Random random(9);
    for (std::size_t one = 0; one < ratings.size(); ++one)
        for (std::size_t two = 0; two < ratings.size(); ++two)
            if (ratings.target.at[one] == ratings.target.at[two] && ratings.item.at[one] == ratings.item.at[two] &&
                ratings.rater.at[one] == from && ratings.rater.at[two] == to && random.uniform() < share)
                ratings.scores[two] = ratings.scores[one];
}

} // namespace

TEST_SUITE_BEGIN("facets");

TEST_CASE("how often two raters give the same, counted pair by pair, and by each of them") {
    const Ratings ratings = guilford();
    const auto found = many_facet(ratings);
    REQUIRE(found);
    double same = 0;
    double pairs = 0;
    double with_brahe = 0;
    for (std::size_t one = 0; one < ratings.size(); ++one)
        for (std::size_t two = one + 1; two < ratings.size(); ++two)
            if (ratings.target.at[one] == ratings.target.at[two] && ratings.item.at[one] == ratings.item.at[two]) {
                const bool is_same = ratings.scores[one] == ratings.scores[two];
                ++pairs;
                same += is_same ? 1 : 0;
                with_brahe += is_same && (ratings.rater.at[one] == 1 || ratings.rater.at[two] == 1) ? 1 : 0;
            }
    REQUIRE(found->agreement);
    CHECK(found->agreement->pairs == pairs);
    CHECK(found->agreement->observed == doctest::Approx(same / pairs));
    CHECK(found->agreement->expected == doctest::Approx(0.2573276345));
    const auto& raters = found->agreement->raters;
    REQUIRE(raters.size() == 3);
    CHECK(raters[1].pairs == 70);
    CHECK(raters[1].observed == doctest::Approx(with_brahe / 70));
    // Each pair counts for both of its raters.
    double expected = 0;
    for (const PairAgreement& each : raters) expected += each.expected / 3;
    CHECK(expected == doctest::Approx(found->agreement->expected));
}

TEST_CASE("two ratings of one rater are no pair of raters, whatever periods they are of") {
    const Ratings once = guilford();
    Ratings twice = once; // and again, by the same judges, in a period that is no part of the model
    for (std::size_t row = 0; row < once.size(); ++row)
        testing::add(twice, once.target.at[row], once.rater.at[row], once.item.at[row], once.scores[row]);
    const auto one = many_facet(once);
    const auto both = many_facet(twice);
    REQUIRE(one);
    REQUIRE(both);
    CHECK(both->agreement->pairs == 4 * one->agreement->pairs);
    CHECK(both->agreement->observed == doctest::Approx(one->agreement->observed));
    CHECK(both->agreement->expected == doctest::Approx(one->agreement->expected));
    CHECK(both->agreement->raters[2].pairs == 4 * one->agreement->raters[2].pairs);
    Ratings alone;
    for (std::uint32_t target = 0; target < 6; ++target)
        for (std::uint32_t item = 0; item < 4; ++item)
            for (std::uint32_t period = 0; period < 2; ++period)
                testing::add(alone, target, 0, item, 1 + (target + item + period) % 3);
    const auto single = many_facet(alone);
    REQUIRE(single);
    CHECK(single->agreement.error().reason == "No two raters rated the same target and item.");
}

TEST_CASE("whoever copies is named with whom they copied from, the strongest first; nobody else is") {
    Planted made = planted({.targets = 150, .raters = 6, .items = 4, .each = 4});
    copy(made.ratings, 0, 3, 0.5);
    copy(made.ratings, 1, 5, 0.9);
    const auto found = many_facet(made.ratings);
    REQUIRE(found);
    REQUIRE(found->agreement->alike);
    const auto& alike = *found->agreement->alike;
    REQUIRE(alike.size() == 2);
    CHECK(alike[0].one == 1);
    CHECK(alike[0].other == 5);
    CHECK(alike[1].one == 0);
    CHECK(alike[1].other == 3);
    CHECK(alike[0].agreement.observed > alike[0].agreement.expected + 0.3);
    CHECK(alike[0].p < 0.05 / 15);
    // Under the distribution that marginal estimation supposes nothing is said of it.
    ManyFacetOptions by_margin;
    by_margin.estimator = FacetEstimator::marginal;
    CHECK(many_facet(made.ratings, by_margin)->agreement->alike.error().reason.starts_with("Whether two raters are"));
}

TEST_CASE("where nobody copies, hardly anybody is called alike; fewer than ten pairs are not judged") {
    int files = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Planted made = planted({.targets = 60, .raters = 5, .items = 3, .each = 3, .seed = seed});
        const auto found = many_facet(made.ratings);
        REQUIRE(found);
        files += found->agreement->alike->empty() ? 0 : 1;
    }
    CHECK(files <= 7); // 5 % of 60 files are 3, and at most 7 in 98 of 100 such tests
    // Two judges who met two scientists of their own and gave the same to both, on nine traits together, then on ten.
    Ratings few = guilford();
    for (std::uint32_t each = 0; each < 9; ++each)
        for (const std::uint32_t judge : {3U, 4U}) testing::add(few, 7 + each / 5, judge, each % 5, 2 + each * 3 % 7);
    const auto nine = many_facet(few);
    REQUIRE(nine);
    CHECK(nine->agreement->raters[3].pairs == 9);
    CHECK(nine->agreement->raters[3].observed == 1);
    const auto is_theirs = [](const AlikeRaters& each) { return each.one == 3 && each.other == 4; };
    CHECK(std::ranges::none_of(*nine->agreement->alike, is_theirs));
    for (const std::uint32_t judge : {3U, 4U}) testing::add(few, 8, judge, 4, 6);
    const auto ten = many_facet(few);
    REQUIRE(ten);
    const auto theirs = std::ranges::find_if(*ten->agreement->alike, is_theirs);
    REQUIRE(theirs != ten->agreement->alike->end());
    CHECK(theirs->p == doctest::Approx(std::pow(theirs->agreement.expected, 10)).epsilon(1e-9)); // ten of ten
}

TEST_CASE("many pairs of raters with few ratings each: still hardly anybody is called alike") {
    int files = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Planted made = planted({.targets = 200, .raters = 40, .items = 5, .each = 3, .seed = seed});
        const auto found = many_facet(made.ratings);
        REQUIRE(found);
        files += found->agreement->alike->empty() ? 0 : 1;
    }
    CHECK(files <= 4); // 5 % of 30 files are 1.5, and at most 4 in 98 of 100 such tests
}

TEST_CASE("chances of pairs are the binomial's") {
    Planted made = planted({.targets = 40, .raters = 3, .items = 2, .each = 3});
    copy(made.ratings, 0, 1, 0.75);
    const auto found = many_facet(made.ratings);
    REQUIRE(found);
    REQUIRE(found->agreement->alike->size() == 1);
    const AlikeRaters& both = found->agreement->alike->front();
    const double n = both.agreement.pairs;
    const double q = both.agreement.expected;
    double tail = 0;
    for (double same = std::round(both.agreement.observed * n); same <= n; ++same)
        tail += std::exp(std::lgamma(n + 1) - std::lgamma(same + 1) - std::lgamma(n - same + 1) + same * std::log(q) +
                         (n - same) * std::log1p(-q));
    CHECK(both.p == doctest::Approx(tail).epsilon(1e-9));
}

TEST_CASE("too many pairs of raters or of ratings are counted, and not compared one by one") {
    for (const auto& [raters, reason] :
         {std::pair(450U, "There are more than 100,000 pairs of raters to compare."),
          std::pair(4500U, "There are more than 20,000,000 pairs of ratings to compare.")}) {
        Ratings many;
        for (std::uint32_t rater = 0; rater < raters; ++rater)
            for (std::uint32_t target = 0; target < 2; ++target)
                testing::add(many, target, rater, 0, 1 + (rater + target) % 2);
        const auto design = facets::design_of(many, {});
        REQUIRE(design);
        const auto found = facets::agreement_of(*design, FacetEstimator::joint);
        REQUIRE(found);
        CHECK(found->pairs == static_cast<double>(raters) * (raters - 1));
        CHECK(found->alike.error().reason == reason);
    }
}

TEST_SUITE_END();
