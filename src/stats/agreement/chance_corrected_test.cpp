#include <stats/agreement/chance_corrected.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <doctest/doctest.h>

#include <cmath>

namespace assay::stats {
namespace {

using doctest::Approx;
using enum Weighting;
using enum ChanceModel;

// Gwet (2014), Handbook of Inter-Rater Reliability: four raters, twelve units, gaps; levels 1 to 5.
Ratings four_raters() {
    return testing::ratings_of(
        {"1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . .", ". 3 3 3 2 3 4 2 2 5 1 3", "1 2 3 3 2 4 4 1 2 5 1 ."});
}

ChanceCorrected coefficient(const Ratings& ratings, Weighting weighting, ChanceModel model) {
    const RatingUnits units = units_of(ratings).value();
    return chance_corrected(units, CategoryWeights(units.levels, weighting), model).value();
}

struct Expected {
    ChanceModel model;
    Weighting weighting;
    double coefficient, error, low, p, agreement, chance;
};

} // namespace

TEST_CASE("coefficients, errors, limits and chance are those published for four raters with gaps") {
    constexpr Expected expected[] = {
        {gwet, unweighted, 0.77544, 0.14295, 0.461, 0.00020872, 0.81818182, 0.19032118},
        {gwet, linear, 0.85874, 0.11733, 0.6, 0.000015060, 0.93939394, 0.57096354},
        {gwet, quadratic, 0.914, 0.10396, 0.685, 0.0000026344, 0.97537879, 0.71370443},
        {gwet, ordinal, 0.89894, 0.1069, 0.664, 0.0000040539, 0.96818182, 0.68515625},
        {fleiss, unweighted, 0.76117, 0.15302, 0.424, 0.00041917, 0.81818182, 0.23871528},
        {fleiss, linear, 0.81794, 0.1485, 0.491, 0.00018404, 0.93939394, 0.66710069},
        {fleiss, quadratic, 0.86494, 0.14603, 0.544, 0.000099761, 0.97537879, 0.81770833},
        {fleiss, ordinal, 0.85021, 0.14704, 0.527, 0.00012242, 0.96818182, 0.78758681},
        {conger, unweighted, 0.76282, 0.14917, 0.435, 0.00033671, 0.81818182, 0.23342516},
        {conger, linear, 0.81378, 0.14509, 0.494, 0.00015819, 0.93939394, 0.67455234},
        {conger, quadratic, 0.85771, 0.14367, 0.541, 0.000093200, 0.97537879, 0.82696377},
        {conger, ordinal, 0.84366, 0.1441, 0.526, 0.00011014, 0.96818182, 0.79648148},
        {brennan_prediger, unweighted, 0.77273, 0.14472, 0.454, 0.00023756, 0.81818182, 0.2},
        {brennan_prediger, linear, 0.84848, 0.12336, 0.577, 0.000026626, 0.93939394, 0.6},
        {brennan_prediger, quadratic, 0.90152, 0.11089, 0.657, 0.0000056055, 0.97537879, 0.75},
        {brennan_prediger, ordinal, 0.88636, 0.11391, 0.636, 0.0000084910, 0.96818182, 0.72}};
    for (const Expected& each : expected) {
        CAPTURE(static_cast<int>(each.model));
        CAPTURE(static_cast<int>(each.weighting));
        const ChanceCorrected figure = coefficient(four_raters(), each.weighting, each.model);
        CHECK(std::abs(figure.coefficient - each.coefficient) < 2e-5);
        CHECK(std::abs(figure.standard_error - each.error) < 1e-4);
        CHECK(std::abs(figure.ci95.low - each.low) < 1e-3);
        CHECK(figure.ci95.high == 1);
        CHECK(figure.p == Approx(each.p).epsilon(1e-3));
        CHECK(std::abs(figure.agreement - each.agreement) < 1e-8);
        CHECK(std::abs(figure.chance - each.chance) < 1e-8);
    }
}

TEST_CASE("Fleiss' kappa of his diagnoses is the published one") {
    CHECK(std::abs(coefficient(testing::diagnoses(), unweighted, fleiss).coefficient - 0.43024452006) < 1e-9);
}

// By the definition: pa = 5/9, pi = (26 26 30 55 43) / 180. (Light's kappa asks who gave which diagnosis, which is not
// published.)
TEST_CASE("AC1 of Fleiss' diagnoses forgives the rare categories more than kappa does") {
    const ChanceCorrected ac1 = coefficient(testing::diagnoses(), unweighted, gwet);
    CHECK(ac1.agreement == Approx(5.0 / 9));
    CHECK(std::abs(ac1.chance - 0.195015432) < 1e-9);
    CHECK(std::abs(ac1.coefficient - 0.447884516) < 1e-9);
    CHECK(std::abs(ac1.standard_error - 0.055662142) < 1e-9);
}

TEST_CASE("AC1 and AC2 of Cohen's table are those of the reference program") {
    // Cohen (1968): 200 cases by two raters in three categories.
    constexpr int counts[3][3] = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};
    Ratings ratings;
    std::uint32_t target = 0;
    for (std::uint32_t one = 0; one < 3; ++one)
        for (std::uint32_t other = 0; other < 3; ++other)
            for (int each = 0; each < counts[one][other]; ++each, ++target) {
                testing::add(ratings, target, 0, 0, one + 1);
                testing::add(ratings, target, 1, 0, other + 1);
            }
    const ChanceCorrected ac1 = coefficient(ratings, unweighted, gwet);
    CHECK(std::abs(ac1.coefficient - 0.57597) < 1e-5);
    CHECK(std::abs(ac1.standard_error - 0.04812) < 1e-5);
    CHECK(std::abs(coefficient(ratings, linear, gwet).coefficient - 0.60976) < 1e-5);
    CHECK(std::abs(coefficient(ratings, quadratic, gwet).standard_error - 0.05767) < 1e-5);
}

TEST_CASE("neither order nor names matter") {
    const Ratings ratings = testing::drawn({.targets = 25, .raters = 5, .missing = 0.3}, 8);
    for (const ChanceModel model : {gwet, fleiss, conger, brennan_prediger}) {
        const ChanceCorrected one = coefficient(ratings, quadratic, model);
        const ChanceCorrected other = coefficient(testing::shuffled(ratings, 2), quadratic, model);
        CHECK(one.coefficient == Approx(other.coefficient).epsilon(1e-12));
        CHECK(one.standard_error == Approx(other.standard_error).epsilon(1e-12));
    }
}

TEST_CASE("a level of the declared scale that nobody used counts for what chance would do") {
    const Ratings ratings = testing::ratings_of({"1 2 2 1", "1 2 1 1"});
    const RatingUnits as_seen = units_of(ratings).value();
    const RatingUnits declared = units_of(ratings, DeclaredScale{1, 4}).value();
    const auto of = [](const RatingUnits& units) {
        return chance_corrected(units, CategoryWeights(units.levels, unweighted), brennan_prediger)->chance;
    };
    CHECK(of(as_seen) == 0.5);
    CHECK(of(declared) == 0.25);
}

TEST_CASE("what is exactly at chance in every unit has a p of 1") {
    // Six units of three raters each, all split two to one between three levels.
    const ChanceCorrected split =
        coefficient(testing::ratings_of({"1 1 2 2 3 3", "1 1 2 2 3 3", "2 3 1 3 1 2"}), unweighted, brennan_prediger);
    CHECK(split.coefficient == 0);
    CHECK(split.standard_error == 0);
    CHECK(split.p == 1);
    const ChanceCorrected whole = coefficient(testing::ratings_of({"1 2 3", "1 2 3"}), unweighted, brennan_prediger);
    CHECK(whole.coefficient == 1);
    CHECK(whole.p == 0);
}

TEST_CASE("where there is nothing to compare, or nothing varies, the reason is said") {
    const auto reason = [](const std::vector<std::string_view>& rows, ChanceModel model) {
        const RatingUnits units = units_of(testing::ratings_of(rows)).value();
        const auto figure = chance_corrected(units, CategoryWeights(units.levels, unweighted), model);
        return figure ? "" : figure.error().reason;
    };
    CHECK(reason({"1 2", ". ."}, gwet).starts_with("No candidate was rated by two"));
    CHECK(reason({"1", "2"}, gwet).starts_with("One unit"));
    CHECK(reason({"1 1", "1 1"}, gwet).starts_with("One level"));
    const RatingUnits same = units_of(testing::ratings_of({"1 1", "1 1"}), DeclaredScale{1, 4}).value();
    CHECK_FALSE(chance_corrected(same, CategoryWeights(same.levels, linear), fleiss));
    const auto perfect = chance_corrected(same, CategoryWeights(same.levels, linear), gwet);
    REQUIRE(perfect);
    CHECK(perfect->coefficient == 1);
    CHECK(perfect->standard_error == 0);
    CHECK(perfect->p == 0);
}

TEST_CASE("more raters and levels than Conger's model can weigh are refused by it alone") {
    Ratings ratings;
    for (std::uint32_t target = 0; target < 1001; ++target)
        for (std::uint32_t seat = 0; seat < 2; ++seat)
            testing::add(ratings, target, 2 * target + seat, 0, target % 1000);
    const RatingUnits units = units_of(ratings).value();
    const CategoryWeights weights(units.levels, unweighted);
    CHECK(chance_corrected(units, weights, conger)
              .error()
              .reason.ends_with("of 2002 raters and 1000 levels there are too many."));
    CHECK(chance_corrected(units, weights, gwet));
}

} // namespace assay::stats
