#include <stats/facets/shift.hpp>
#include <stats/facets/unknowns.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace assay::stats::facets;

TEST_SUITE_BEGIN("facets");

TEST_CASE("equations that do not tell the unknowns apart are not solved, exactly or nearly") {
    const auto solved = [](double last) {
        Curvature curvature(2);
        curvature.add(0, 0, 1);
        curvature.add(0, 1, 1);
        curvature.add(1, 1, last);
        return solve(curvature, std::vector{1.0, 2.0}, {}, true);
    };
    CHECK_FALSE(solved(1));
    CHECK_FALSE(solved(1 + 1e-11));
    const auto apart = solved(2);
    REQUIRE(apart);
    CHECK(apart->step[0] == doctest::Approx(0));
    CHECK(apart->step[1] == doctest::Approx(1));
    CHECK(apart->variance[0] == doctest::Approx(2));
    CHECK(apart->variance[1] == doctest::Approx(1));
}

TEST_CASE("a centred sum stays 0, and its variance is that of what is left") {
    // Three that are only told apart by their differences: the information of a balanced comparison.
    Curvature curvature(3);
    for (std::size_t one = 0; one < 3; ++one)
        for (std::size_t two = 0; two <= one; ++two) curvature.add(one, two, one == two ? 2 : -1);
    Unknowns unknowns;
    unknowns.centred = {{0, 1, 2}};
    const auto solved = solve(curvature, std::vector{3.0, 0.0, -3.0}, unknowns, true);
    REQUIRE(solved);
    CHECK(solved->step[0] == doctest::Approx(1));
    CHECK(solved->step[1] == doctest::Approx(0));
    CHECK(solved->step[2] == doctest::Approx(-1));
    for (const double each : solved->variance) CHECK(each == doctest::Approx(2.0 / 9));
}

TEST_CASE("a score is found where Newton's steps lead, where they lead too far, and nowhere beyond 40 logits") {
    const auto logistic = [](double at, double shift) {
        const double p = 1 / (1 + std::exp(-(at + shift)));
        return ScoreAt{p, std::max(p * (1 - p), 1e-300)};
    };
    for (const double at : {0.0, 5.0, -5.0, 20.0, -20.0})
        CHECK(shift_to(0.7, [&](double shift) { return logistic(at, shift); }) ==
              doctest::Approx(std::log(0.7 / 0.3) - at));
    CHECK(shift_to(0.7, [&](double shift) { return logistic(-90, shift); }) == doctest::Approx(40));
    CHECK(shift_to(0.7, [&](double shift) { return logistic(90, shift); }) == doctest::Approx(-40));
}

TEST_SUITE_END();
