#include <stats/student_t.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using assay::stats::two_sided_t;

TEST_CASE("two-sided t agrees with the printed tables") {
    CHECK(two_sided_t(1, 0.95) == doctest::Approx(12.7062).epsilon(1e-5));
    CHECK(two_sided_t(3, 0.95) == doctest::Approx(3.18245).epsilon(1e-5));
    CHECK(two_sided_t(9, 0.95) == doctest::Approx(2.26216).epsilon(1e-5));
    CHECK(two_sided_t(9, 0.90) == doctest::Approx(1.83311).epsilon(1e-5));
    CHECK(two_sided_t(1'000'000, 0.95) == doctest::Approx(1.95996).epsilon(1e-5));
}

TEST_CASE("an impossible question is refused") {
    CHECK_THROWS_AS(two_sided_t(0, 0.95), std::domain_error);
    CHECK_THROWS_AS(two_sided_t(3, 1.5), std::domain_error);
}
