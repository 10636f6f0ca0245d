#include <stats/generalizability/balanced_components.hpp>
#include <stats/generalizability/decision_study.hpp>
#include <stats/generalizability/testing/brennan_for_test.hpp>

#include <doctest/doctest.h>

#include <cmath>

namespace assay::stats {
namespace {

struct Published {
    Numbers numbers;
    double relative_error, absolute_error, relative, absolute;
};

struct Study {
    StudyDesign design;
    PerTerm<double> components;
};

Study study(const Ratings& ratings) {
    const auto design = study_design(ratings);
    return {*design, balanced_components(*design, ratings.scores)->components};
}

void check(const Study& of, const std::vector<Published>& published) {
    CHECK(why_no_decision_study(of.design).empty());
    for (const Published& each : published) {
        const auto made = reliance(of.design, of.components, each.numbers);
        REQUIRE(made);
        CHECK(std::abs(made->relative_error - each.relative_error) < 1e-6);
        CHECK(std::abs(made->absolute_error - each.absolute_error) < 1e-6);
        CHECK(std::abs(made->relative - each.relative) < 1e-6);
        CHECK(std::abs(made->absolute - each.absolute) < 1e-6);
    }
}

std::size_t needs(const Study& of, const Numbers& numbers, Facing facing, Coefficient coefficient, double goal) {
    return needed(of.design, of.components, numbers, facing, coefficient, goal).value();
}

} // namespace

TEST_CASE("more items for one rater, as Brennan has them") {
    const Study of = study(testing::brennan_1());
    check(of, {{{1, 1}, 0.12685185185, 0.20227272727, 0.31155778894, 0.22106969206},
               {{1, 5}, 0.02537037037, 0.040454545455, 0.69351230425, 0.58661620506},
               {{1, 10}, 0.012685185185, 0.020227272727, 0.81902245707, 0.73945570855},
               {{1, 12}, 0.010570987654, 0.016856060606, 0.84449489217, 0.77302351941},
               {{1, 15}, 0.0084567901235, 0.013484848485, 0.87160262418, 0.80978389931},
               {{1, 20}, 0.0063425925926, 0.010113636364, 0.90050835149, 0.85021504706}});
    CHECK(needs(of, {1, 1}, Facing::items, Coefficient::absolute, 0.8) == 15);
    CHECK(needs(of, {1, 1}, Facing::items, Coefficient::relative, 0.8) == 9);
    CHECK(reliance(of.design, of.components, {2, 1}).error().reason ==
          "One interviewer gave all ratings: what more interviewers would bring cannot be told.");
    CHECK(needed(of.design, of.components, {1, 1}, Facing::raters, Coefficient::absolute, 0.8).error().reason ==
          "One interviewer gave all ratings: what more interviewers would bring cannot be told.");
}

TEST_CASE("more items and occasions, as Brennan has them") {
    const Study of = study(testing::brennan_3());
    check(of, {{{2, 4}, 0.31111111111, 0.44479166667, 0.63987138264, 0.55412460842},
               {{1, 1}, 1.6111111111, 2.2166666667, 0.25545571245, 0.19959879639},
               {{1, 4}, 0.47847222222, 0.63541666667, 0.53602693603, 0.46522501461},
               {{3, 4}, 0.25532407407, 0.38125, 0.68404468634, 0.59182156134},
               {{4, 4}, 0.22743055556, 0.34947916667, 0.70850022252, 0.61266115066},
               {{1, 8}, 0.28969907407, 0.371875, 0.65613408435, 0.59782200526},
               {{2, 8}, 0.18078703704, 0.24947916667, 0.75355001578, 0.68902834884},
               {{4, 8}, 0.12633101852, 0.18828125, 0.8139752876, 0.74592948343},
               {{4, 12}, 0.09263117284, 0.13454861111, 0.85647677685, 0.80424349583}});
    CHECK(needs(of, {4, 1}, Facing::items, Coefficient::absolute, 0.8) == 12);
    CHECK(needs(of, {1, 8}, Facing::raters, Coefficient::relative, 0.8) == 4);
    CHECK(needs(of, {1, 8}, Facing::raters, Coefficient::relative, 0.1) == 1);
    CHECK(needed(of.design, of.components, {1, 4}, Facing::raters, Coefficient::absolute, 0.8).error().reason ==
          "No number of interviewers reaches 0.8 with 4 items: Phi comes to 0.685 at most.");
    CHECK(needed(of.design, of.components, {1, 1}, Facing::items, Coefficient::relative, 0.9).error().reason ==
          "No number of items reaches 0.9 with 1 interviewer: E_rho2 comes to 0.846 at most.");
}

TEST_CASE("raters within tasks, as Brennan has them") {
    const Study of = study(testing::brennan_4());
    check(of, {{{4, 3}, 0.38487654321, 0.54722222222, 0.55143884892, 0.46370235935},
               {{1, 1}, 2.9398148148, 3.9125, 0.13863266413, 0.10788556951},
               {{1, 3}, 0.9799382716, 1.3041666667, 0.32561597281, 0.2662151602},
               {{2, 3}, 0.58323045267, 0.79953703704, 0.44789637709, 0.37177155329},
               {{2, 6}, 0.29161522634, 0.39976851852, 0.61868567969, 0.54203129143},
               {{1, 12}, 0.2449845679, 0.32604166667, 0.65885892339, 0.59203475742}});
}

TEST_CASE("items within raters divide by both numbers what is within") {
    const auto design = study_design(testing::rajaratnam());
    const PerTerm<double> components = {1, 0.8, 0.6, 0.4, 0, 0, 1.2};
    const auto made = reliance(*design, components, {2, 3});
    REQUIRE(made);
    CHECK(made->relative_error == doctest::Approx(0.4 / 2 + 1.2 / 6));
    CHECK(made->absolute_error == doctest::Approx(0.4 / 2 + 1.2 / 6 + 0.8 / 2 + 0.6 / 6));
    CHECK(why_no_decision_study(*design).empty());
}

TEST_CASE("components below 0 count as 0, and nothing at all is refused") {
    const auto design = study_design(testing::ratings_of({"1 2 3", "2 2 4"}));
    CHECK(why_no_decision_study(*design).empty());
    const auto none = reliance(*design, {-1, 0, 0, 0, 0, 0, 2}, {2, 1});
    REQUIRE(none);
    CHECK(none->relative == 0);
    CHECK(reliance(*design, {-1, 1, 0, 0, 0, 0, 0}, {2, 1}).error().reason ==
          "Neither candidates nor errors vary in these ratings: there is nothing to rely on or to doubt.");
    CHECK(reliance(*design, {1, 0, 0, 0, 0, 0, 2}, {2, 2}).error().reason ==
          "All ratings are on one item: what more items would bring cannot be told.");
    CHECK(needed(*design, {1, 0, 0, 0, 0, 0, 2}, {2, 1}, Facing::items, Coefficient::absolute, 0.8).error().reason ==
          "All ratings are on one item: what more items would bring cannot be told.");
    CHECK(
        needed(*design, {1e-9, 0, 0, 0, 0, 0, 2}, {2, 1}, Facing::raters, Coefficient::relative, 0.8).error().reason ==
        "With 1 item, E_rho2 reaches 0.8 with more than a million interviewers only.");
    CHECK(needed(*design, {0, 1, 0, 0, 0, 0, 2}, {2, 1}, Facing::raters, Coefficient::relative, 0.8).error().reason ==
          "No number of interviewers reaches 0.8 with 1 item: E_rho2 comes to 0.000 at most.");
}

TEST_CASE("a component counted within another leaves no D-study") {
    Ratings own_rater;
    for (std::uint32_t target = 0; target < 6; ++target)
        for (std::uint32_t item = 0; item < 3; ++item)
            testing::add(own_rater, target, target / 2, item, target + item % 2);
    CHECK(
        why_no_decision_study(*study_design(own_rater)) ==
        "Other numbers of interviewers and items need the component target_rater, which these ratings do not give. "
        "Each "
        "pair of candidate and interviewer goes with one candidate and the other way round: target_rater is counted as "
        "target.");
    Ratings split; // each pair of candidate and interviewer has one rating, on one item or the other
    for (std::uint32_t target = 0; target < 6; ++target)
        for (std::uint32_t rater = 0; rater < 4; ++rater)
            testing::add(split, target, rater, (target + rater) % 2, target + rater % 3);
    CHECK(
        why_no_decision_study(*study_design(split))
            .ends_with("Each pair of candidate and interviewer has one rating: target_rater is part of the residual."));
    Ratings twice; // one interviewer, one item, each candidate twice
    for (std::uint32_t target = 0; target < 6; ++target)
        for (int period = 0; period < 2; ++period) testing::add(twice, target, 0, 0, target + period);
    CHECK(why_no_decision_study(*study_design(twice)) ==
          "One interviewer rated one item: nothing tells what other interviewers or items would have said.");
    Ratings own; // one item: each candidate has an interviewer, who rates twice, with other candidates or without
    for (std::uint32_t target = 0; target < 6; ++target)
        for (int period = 0; period < 2; ++period) testing::add(own, target, target, 0, target + period);
    CHECK(why_no_decision_study(*study_design(own)).ends_with("rater is counted as target."));
    Ratings shared;
    for (std::uint32_t target = 0; target < 6; ++target)
        for (int period = 0; period < 2; ++period) testing::add(shared, target, target / 2, 0, target + period);
    CHECK(why_no_decision_study(*study_design(shared)).ends_with("target_rater is counted as target."));
    // One item, but two periods: candidate by interviewer is a component of its own, and the D-study takes it.
    Ratings periods;
    for (std::uint32_t target = 0; target < 6; ++target)
        for (std::uint32_t rater = 0; rater < 3; ++rater)
            for (int period = 0; period < 2; ++period) testing::add(periods, target, rater, 0, target + period * rater);
    const auto design = study_design(periods);
    CHECK(design->has(Term::target_rater));
    CHECK(why_no_decision_study(*design).empty());
}

} // namespace assay::stats
