#include <stats/agreement/exact_agreement.hpp>
#include <stats/agreement/pair_kappa.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace assay::stats {
namespace {

using doctest::Approx;

// Cohen (1968), Weighted kappa: 200 cases in three categories, rater 1 in rows.
const PairTable cohen{0, 1, {88, 10, 2, 14, 40, 6, 18, 10, 12}};

double kappa(Weighting weighting) { return cohen_kappa(cohen, CategoryWeights({1, 2, 3}, weighting)).value(); }

} // namespace

TEST_CASE("kappa of Cohen's table is the published one, unweighted and under three weightings") {
    CHECK(std::abs(kappa(Weighting::unweighted) - 0.49152542373) < 1e-9);
    CHECK(std::abs(kappa(Weighting::linear) - 0.47368421053) < 1e-9);
    CHECK(std::abs(kappa(Weighting::quadratic) - 0.45454545455) < 1e-9);
    const CategoryWeights own({{0, 1, 3}, {1, 0, 6}, {3, 6, 0}});
    CHECK(std::abs(cohen_kappa(cohen, own).value() - 0.34782608696) < 1e-9);
}

TEST_CASE("a table is made for each two raters who share a unit") {
    const RatingUnits units = units_of(testing::ratings_of({"1 2 2 .", "1 1 . .", ". . 1 2"})).value();
    const auto tables = pair_tables(units);
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].one == 0);
    CHECK(tables[0].other == 1);
    CHECK(tables[0].counts == std::vector<double>{1, 0, 1, 0});
    CHECK(tables[1].other == 2);
    CHECK(tables[1].counts == std::vector<double>{0, 0, 1, 0});
}

TEST_CASE("kappa is refused where nothing varies or is shared, and weights that are none are a fault of the program") {
    const CategoryWeights weights({1, 2}, Weighting::unweighted);
    CHECK(cohen_kappa({0, 1, {3, 0, 0, 0}}, weights).error().reason.starts_with("Both raters gave one level"));
    CHECK(cohen_kappa({0, 1, {0, 0, 0, 0}}, weights).error().reason.starts_with("The two raters share"));
    CHECK(cohen_kappa({0, 1, {2, 0, 0, 2}}, weights).value() == 1);
    using Rows = std::vector<std::vector<double>>;
    constexpr double endless = std::numeric_limits<double>::infinity();
    for (const Rows& rows : {Rows{{0, 1}}, Rows{{0, 1}, {2, 0}}, Rows{{1, 1}, {1, 0}}, Rows{{0, -1}, {-1, 0}},
                             Rows{{0, 0}, {0, 0}}, Rows{{0, 1}, {endless, 0}}})
        CHECK_THROWS_AS(CategoryWeights{rows}, std::invalid_argument);
}

TEST_CASE("exact agreement counts units and pairs") {
    const auto agreement = exact_agreement(units_of(testing::ratings_of({"1 2 2 3", "1 2 1 .", "1 2 2 ."})).value());
    REQUIRE(agreement);
    CHECK(agreement->units == Approx(2.0 / 3));
    CHECK(agreement->pairs == Approx(7.0 / 9));
    CHECK_FALSE(exact_agreement(units_of(testing::ratings_of({"1 2"})).value()));
}

TEST_CASE("kappa by level of Fleiss' diagnoses is the published one") {
    const auto kappas = fleiss_by_level(units_of(testing::diagnoses(), DeclaredScale{1, 6}).value());
    REQUIRE(kappas.size() == 6);
    constexpr double published[] = {0.245, 0.245, 0.520, 0.471, 0.566};
    for (std::size_t level = 0; level < 5; ++level) CHECK(std::abs(kappas[level].value() - published[level]) < 5e-4);
    CHECK(kappas[5].error().reason == "Nobody used this level.");
    const auto same = fleiss_by_level(units_of(testing::ratings_of({"1 1", "1 1"})).value());
    CHECK(same[0].error().reason == "Every rating is at this level.");
    const auto gaps = fleiss_by_level(units_of(testing::ratings_of({"1 2", "1 ."})).value());
    CHECK(gaps[0].error().reason.starts_with("Kappa by level needs the same number"));
    CHECK_FALSE(fleiss_by_level(units_of(testing::ratings_of({"1 2"})).value())[0]);
    CHECK(fleiss_by_level(units_of(Ratings{}).value()).empty());
}

} // namespace assay::stats
