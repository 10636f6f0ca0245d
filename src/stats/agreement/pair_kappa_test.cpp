#include <stats/agreement/exact_agreement.hpp>
#include <stats/agreement/pair_kappa.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <span>
#include <stdexcept>

namespace assay::stats {
namespace {

using doctest::Approx;

// Cohen (1968), Weighted kappa: 200 cases in three categories, rater 1 in rows.
constexpr double counts[] = {88, 10, 2, 14, 40, 6, 18, 10, 12};

PairTable table_of(std::span<const double> cells, std::uint32_t levels) {
    PairTable table{0, 1};
    for (std::uint32_t cell = 0; cell < cells.size(); ++cell)
        if (cells[cell] > 0) table.counts.push_back({cell / levels, cell % levels, cells[cell]});
    return table;
}

const PairTable cohen = table_of(counts, 3);
const CategoryWeights own_weights({{0, 1, 3}, {1, 0, 6}, {3, 6, 0}});

double kappa(Weighting weighting) { return cohen_kappa(cohen, CategoryWeights({1, 2, 3}, weighting))->kappa; }

} // namespace

TEST_CASE("kappa of Cohen's table is the published one, unweighted and under three weightings") {
    CHECK(std::abs(kappa(Weighting::unweighted) - 0.49152542373) < 1e-9);
    CHECK(std::abs(kappa(Weighting::linear) - 0.47368421053) < 1e-9);
    CHECK(std::abs(kappa(Weighting::quadratic) - 0.45454545455) < 1e-9);
    CHECK(std::abs(cohen_kappa(cohen, own_weights)->kappa - 0.34782608696) < 1e-9);
}

TEST_CASE("a table is made for each two raters who share a unit") {
    const RatingUnits units = units_of(testing::ratings_of({"1 2 2 .", "1 1 . .", ". . 1 2"})).value();
    const auto tables = pair_tables(units).value();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].one == 0);
    CHECK(tables[0].other == 1);
    REQUIRE(tables[0].counts.size() == 2);
    CHECK(tables[0].counts[0].one == 0);
    CHECK(tables[0].counts[1].one == 1);
    CHECK(tables[0].counts[1].other == 0);
    CHECK(tables[1].other == 2);
    REQUIRE(tables[1].counts.size() == 1);
    CHECK(tables[1].counts[0].count == 1);
}

TEST_CASE("the interval of Cohen's kappa is the published one, and its error that of tables drawn again") {
    const auto plain = cohen_kappa(cohen, CategoryWeights({1, 2, 3}, Weighting::unweighted));
    REQUIRE(plain);
    CHECK(plain->kappa == Approx(0.49152542373));
    CHECK(std::abs(plain->ci95->low - 0.39156370205) < 1e-8);
    CHECK(std::abs(plain->ci95->high - 0.5914871454) < 1e-8);
    const double error = cohen_kappa(cohen, own_weights)->standard_error.value();
    Random random(5);
    double sum = 0, squares = 0;
    constexpr int rounds = 3000;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> again(9);
        for (int draw = 0; draw < 200; ++draw) {
            auto left = static_cast<double>(random.below(200));
            std::size_t cell = 0;
            while (left >= counts[cell]) left -= counts[cell++];
            ++again[cell];
        }
        const double kappa = cohen_kappa(table_of(again, 3), own_weights)->kappa;
        sum += kappa;
        squares += kappa * kappa;
    }
    const double spread = std::sqrt(squares / rounds - sum / rounds * (sum / rounds));
    CHECK(error == Approx(spread).epsilon(0.06));
}

TEST_CASE("many levels and many raters need no more room than their ratings") {
    Ratings ratings;
    for (std::uint32_t target = 0; target < 3000; ++target)
        for (std::uint32_t seat = 0; seat < 2; ++seat)
            testing::add(ratings, target, (target + seat) % 300, 0, (7 * target + seat) % 1000);
    const RatingUnits units = units_of(ratings).value();
    CHECK(units.levels.size() == 1000);
    CHECK(pair_tables(units)->size() == 300);
    Ratings crowd;
    for (std::uint32_t rater = 0; rater < 7000; ++rater) testing::add(crowd, 0, rater, 0, rater % 4);
    CHECK(pair_tables(units_of(crowd).value()).error().reason.starts_with("There are 24496500 pairs"));
    Ratings strangers; // 450 raters of one unit: each two of them share it
    for (std::uint32_t rater = 0; rater < 450; ++rater) testing::add(strangers, 0, rater, 0, rater % 4);
    CHECK(pair_tables(units_of(strangers).value()).error().reason.starts_with("101025 pairs of raters share units"));
}

TEST_CASE("kappa is refused where nothing varies or is shared, and weights that are none are a fault of the program") {
    const CategoryWeights weights({1, 2}, Weighting::unweighted);
    CHECK(cohen_kappa({0, 1, {{0, 0, 3}}}, weights).error().reason.starts_with("Both raters gave one level"));
    CHECK(cohen_kappa({0, 1}, weights).error().reason.starts_with("The two raters share"));
    CHECK(cohen_kappa({0, 1, {{0, 0, 2}, {1, 1, 2}}}, weights)->kappa == 1);
    CHECK(cohen_kappa({0, 1, {{0, 0, 2}, {1, 1, 2}}}, weights)->standard_error.value() == 0);
    const auto single = cohen_kappa({0, 1, {{0, 1, 1}}}, weights);
    CHECK(single->kappa == 0);
    CHECK(single->ci95.error().reason.starts_with("The two raters share one unit"));
    CHECK_FALSE(single->standard_error);
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
    CHECK(exact_agreement(units_of(testing::diagnoses()).value())->units == Approx(5.0 / 30)); // Fleiss (1971)
}

TEST_CASE("kappa by level of Fleiss' diagnoses is the published one") {
    const auto kappas = fleiss_by_level(units_of(testing::diagnoses(), DeclaredScale{1, 6}).value());
    REQUIRE(kappas.size() == 6);
    constexpr double published[] = {0.245, 0.245, 0.520, 0.471, 0.566};
    for (std::size_t level = 0; level < 5; ++level) {
        CHECK(std::abs(kappas[level]->coefficient - published[level]) < 5e-4);
        CHECK(kappas[level]->ci95.low < kappas[level]->coefficient);
    }
    CHECK(kappas[5].error().reason == "Nobody used this level.");
    const auto same = fleiss_by_level(units_of(testing::ratings_of({"1 1", "1 1"})).value());
    CHECK(same[0].error().reason == "Every rating is at this level.");
    CHECK(
        fleiss_by_level(units_of(testing::ratings_of({"1 2"})).value())[0].error().reason.starts_with("No candidate"));
    CHECK(fleiss_by_level(units_of(Ratings{}).value()).empty());
}

TEST_CASE("kappa by level takes ratings with gaps, and of two levels each is that of both") {
    const RatingUnits units = units_of(testing::drawn({.levels = 2, .missing = 0.3}, 4)).value();
    const auto both =
        chance_corrected(units, CategoryWeights(units.levels, Weighting::unweighted), ChanceModel::fleiss);
    for (const auto& level : fleiss_by_level(units)) {
        CHECK(level->coefficient == Approx(both->coefficient));
        CHECK(level->standard_error == Approx(both->standard_error));
    }
}

} // namespace assay::stats
