#include <stats/generalizability/balanced_components.hpp>
#include <stats/generalizability/testing/brennan_for_test.hpp>

#include <doctest/doctest.h>

#include <cmath>

namespace assay::stats {
namespace {

void check(const PerTerm<double>& values, const PerTerm<double>& expected) {
    for (std::size_t term = 0; term < term_count; ++term) {
        INFO(term_names[term]);
        CHECK(std::abs(values[term] - expected[term]) < 1e-6);
    }
}

BalancedComponents of(const Ratings& ratings) {
    return balanced_components(*study_design(ratings), ratings.scores).value();
}

} // namespace

TEST_CASE("ten persons by twelve items have Brennan's mean squares and components") {
    const BalancedComponents made = of(testing::brennan_1());
    check(made.mean_squares, {0.81574074074, 0, 0.88106060606, 0, 0, 0, 0.12685185185});
    check(made.degrees, {9, 0, 11, 0, 0, 0, 99});
    check(made.components, {0.057407407407, 0, 0.075420875421, 0, 0, 0, 0.12685185185});
}

TEST_CASE("ten persons by four items on two occasions have Brennan's mean squares and components") {
    const BalancedComponents made = of(testing::brennan_3());
    check(made.mean_squares, {6.9111111111, 3.2, 12.4833333333, 1.3388888889, 2.0851851852, 2.5, 0.93518518519});
    check(made.degrees, {9, 1, 3, 9, 27, 3, 27});
    check(made.components,
          {0.55277777778, 0.0074074074074, 0.44166666667, 0.10092592593, 0.575, 0.15648148148, 0.93518518519});
}

TEST_CASE("raters nested in tasks have Brennan's components") {
    check(of(testing::brennan_4()).components,
          {0.47314814815, 0.6475308642, 0.32515432099, 0, 0.55956790123, 0, 2.3802469136});
}

TEST_CASE("items nested in raters mirror raters nested in items") {
    const Ratings ratings = testing::brennan_4();
    Ratings mirrored = ratings;
    std::swap(mirrored.rater.levels, mirrored.item.levels);
    std::swap(mirrored.rater.at, mirrored.item.at);
    const auto one = of(ratings).components;
    const auto other = of(mirrored).components;
    check(other, {one[0], one[2], one[1], one[4], 0, 0, one[6]});
}

TEST_CASE("components below 0 stay there, and expectations lead back to their components") {
    // Candidates differ less than interviewers disagree on them.
    const Ratings ratings = testing::ratings_of({"1 4 2 3", "4 1 3 2", "2 3 1 4"});
    const auto design = study_design(ratings);
    const auto made = balanced_components(*design, ratings.scores);
    REQUIRE(made);
    CHECK(made->components[index_of(Term::target)] < 0);
    check(expected_mean_squares(*design, made->components), made->mean_squares);
}

TEST_CASE("neither order nor names nor the level of all scores matter") {
    Ratings moved = testing::shuffled(testing::brennan_3(), 3);
    for (double& score : moved.scores) score = 100 - 2 * score;
    const auto expected = of(testing::brennan_3()).components;
    const auto made = of(moved).components;
    for (std::size_t term = 0; term < term_count; ++term) CHECK(made[term] == doctest::Approx(4 * expected[term]));
}

TEST_CASE("gaps are refused") {
    const Ratings ratings = testing::rajaratnam();
    CHECK(balanced_components(*study_design(ratings), ratings.scores)
              .error()
              .reason.starts_with("Expected mean squares need every candidate rated once"));
}

} // namespace assay::stats
