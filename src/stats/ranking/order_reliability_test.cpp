#include <stats/random.hpp>
#include <stats/ranking/order_reliability.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace assay::stats {

using doctest::Approx;

TEST_CASE("the interval of an order's reliability is that of chi-square tables") {
    // 7 targets: chi-square with 6 degrees has its 2.5 and 97.5 percent points at 1.2373 and 14.4494.
    const auto found = order_reliability_interval(0.73, 7);
    REQUIRE(found);
    CHECK(found->low == Approx(1 - 0.27 * 14.4494 / 6).epsilon(1e-4));
    CHECK(found->high == Approx(1 - 0.27 * 1.2373 / 6).epsilon(1e-4));
}

TEST_CASE("the interval holds its estimate, ends at 0 and 1, and narrows with targets") {
    for (const double reliability : {0.0, 0.2, 0.5, 0.9, 1.0}) {
        double before = 2;
        for (const std::size_t targets : {2, 3, 5, 20, 200, 3000}) {
            const auto found = order_reliability_interval(reliability, targets);
            REQUIRE(found);
            CHECK(found->low >= 0);
            CHECK(found->low <= reliability);
            CHECK(found->high >= reliability);
            CHECK(found->high <= 1);
            CHECK(found->high - found->low <= before);
            before = found->high - found->low;
        }
    }
    CHECK(order_reliability_interval(1, 9)->low == 1);
    CHECK_FALSE(order_reliability_interval(0.5, 1));
    CHECK(order_reliability_interval(0.5, 0).error().reason == "One candidate has no order.");
}

TEST_CASE("of 2,000 samples with a known error about 95 in 100 intervals hold the true reliability") {
    constexpr int samples = 2000;
    constexpr int targets = 12;
    constexpr double error = 0.5; // variance, beside a true one of 1
    Random random(7);
    int held = 0;
    for (int sample = 0; sample < samples; ++sample) {
        double sum = 0, squares = 0;
        for (int target = 0; target < targets; ++target) {
            const double measure = random.normal() + std::sqrt(error) * random.normal();
            sum += measure;
            squares += measure * measure;
        }
        const double variance = (squares - sum * sum / targets) / (targets - 1);
        const auto found = order_reliability_interval(std::max(0.0, 1 - error / variance), targets);
        held += found->low <= 2.0 / 3 && 2.0 / 3 <= found->high ? 1 : 0;
    }
    // 1,900 expected; five standard errors are 49.
    CHECK(held >= 1851);
    CHECK(held <= 1949);
}

} // namespace assay::stats
