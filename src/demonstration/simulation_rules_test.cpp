#include <demonstration/simulation_rules.hpp>

#include <doctest/doctest.h>

namespace assay::demonstration {
namespace {

double mean_level(const Encounter& encounter) {
    Chance chance(7);
    double sum = 0;
    for (int each = 0; each < 4000; ++each) sum += drawn_level(encounter, chance);
    return sum / 4000;
}

} // namespace

TEST_CASE("levels stay on the scale and follow ability, severity and difficulty") {
    CHECK(mean_level({0, 0, 0}) == doctest::Approx(2.5).epsilon(0.02)); // symmetric thresholds
    CHECK(mean_level({1, 0, 0}) > mean_level({0, 0, 0}) + 0.4);
    CHECK(mean_level({0, 1, 0}) < mean_level({0, 0, 0}) - 0.4);
    CHECK(mean_level({0, 0, 1}) == doctest::Approx(mean_level({0, 1, 0})));
    CHECK(mean_level({30, 0, 0}) == 4);
    CHECK(mean_level({-30, 0, 0}) == 1);
}

TEST_CASE("a recommendation leaves unrated items out") {
    Chance chance(3);
    int with_zeros = 0, without = 0;
    for (int each = 0; each < 500; ++each) {
        with_zeros += recommendation_after({4, 4, 0, 0, 0}, chance);
        without += recommendation_after({4, 4}, chance);
    }
    CHECK(with_zeros == doctest::Approx(without).epsilon(0.02));
}

TEST_CASE("the same seed gives the same chance") {
    Chance one(42), other(42);
    for (int each = 0; each < 100; ++each) CHECK(one.bits() == other.bits());
}

} // namespace assay::demonstration
