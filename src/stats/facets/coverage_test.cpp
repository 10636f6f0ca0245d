// How often intervals of joint estimates, 1.96 errors either way, hold the planted values (of marginal estimates:
// `marginal_test.cpp`). The bands are four standard errors of a share in as many draws.
#include <stats/facets/many_facet.hpp>
#include <stats/facets/testing/planted_ratings.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace assay::stats;
using testing::planted;
using testing::Planted;

namespace {

struct Share {
    double held = 0, all = 0;
    void add(double estimate, double planted, double se) {
        held += std::abs(estimate - planted) < 1.96 * se ? 1 : 0;
        ++all;
    }
    bool is_near(double share) const { return std::abs(held / all - share) < 4 * std::sqrt(share * (1 - share) / all); }
};

struct Shares {
    Share candidates, raters;
};

// Six ratings a candidate.
Shares shares_of(BiasCorrection correction) {
    Shares shares;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const Planted made = planted({.targets = 80, .raters = 6, .items = 2, .each = 3, .seed = seed});
        const auto found = many_facet(made.ratings, {.correction = correction, .with_joint_errors = true});
        REQUIRE(found);
        for (std::size_t target = 0; target < made.ability.size(); ++target)
            if (const ElementMeasure& each = found->facets[0].elements[target]; !each.extreme)
                shares.candidates.add(each.measure, made.ability[target], each.se_model);
        for (std::size_t rater = 0; rater < made.severity.size(); ++rater) {
            const ElementMeasure& each = found->facets[1].elements[rater];
            shares.raters.add(each.measure, made.severity[rater], each.se_joint);
        }
    }
    CHECK(shares.candidates.is_near(0.95));
    return shares;
}

} // namespace

TEST_SUITE_BEGIN("facets");

TEST_CASE("corrected joint severities lie within their intervals as often as they say, uncorrected ones less often") {
    const Share times = shares_of(BiasCorrection::times).raters;
    CHECK(times.is_near(0.95));
    CHECK(shares_of(BiasCorrection::epsilon).raters.is_near(0.95));
    const Share none = shares_of(BiasCorrection::none).raters;
    CHECK(none.is_near(0.89)); // too far apart by a fifth
    CHECK(none.held < times.held);
}

TEST_SUITE_END();
