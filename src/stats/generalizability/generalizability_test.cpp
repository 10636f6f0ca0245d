#include <stats/generalizability/generalizability.hpp>
#include <stats/generalizability/testing/brennan_for_test.hpp>
#include <stats/generalizability/testing/panel_for_test.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <map>

namespace assay::stats {
namespace {

using doctest::Approx;
using testing::add;

bool is_noted(const Generalizability& made, std::string_view beginning) {
    return std::ranges::any_of(made.notes, [&](const std::string& note) { return note.starts_with(beginning); });
}

} // namespace

TEST_CASE("a balanced study is decided by its expected mean squares, with intervals around") {
    const auto made = generalizability(testing::brennan_3(), {.raters = {2}, .items = {4, 8}});
    REQUIRE(made);
    REQUIRE(made->balanced);
    REQUIRE(made->restricted);
    CHECK(made->restricted->log_likelihood == Approx(-139.0580617923));
    CHECK((*made->balanced)[0] == Approx(0.55277777778));
    CHECK(made->restricted->components[0] == Approx(0.55277777778));
    CHECK(made->restricted->covariance[0][0] == Approx(0.42204 * 0.42204).epsilon(1e-4));
    REQUIRE(made->study);
    CHECK(made->estimator == Estimator::mean_squares);
    REQUIRE(made->study->decisions.size() == 2);
    const Decision& first = made->study->decisions[0];
    CHECK(std::abs(first.reliance->relative_error - 0.31111111111) < 1e-6);
    CHECK(std::abs(first.reliance->absolute - 0.55412460842) < 1e-6);
    CHECK(first.intervals->absolute.low < first.reliance->absolute);
    CHECK(first.intervals->absolute.high > first.reliance->absolute);
    REQUIRE(made->study->raters.size() == 2);
    CHECK(made->study->raters[1].held == 8);
    CHECK(made->study->raters[1].relative.value() == 4);
    REQUIRE(made->study->items.size() == 1);
    CHECK(made->study->items[0].held == 2);
    CHECK(made->notes.empty());
    CHECK(made->design.levels[0].at.empty());
}

TEST_CASE("an unbalanced one by restricted maximum likelihood") {
    const auto made = generalizability(testing::rajaratnam());
    REQUIRE(made);
    CHECK_FALSE(made->balanced);
    CHECK(made->restricted->log_likelihood == Approx(-112.7314870687));
    CHECK(made->restricted->components[2] == Approx(0.29666571483).epsilon(1e-4));
    REQUIRE(made->study);
    CHECK(made->estimator == Estimator::restricted);
    CHECK(made->study->decisions.size() == 8); // one to four raters with one or three items each
    CHECK(made->study->decisions.back().numbers.items == 3);
}

TEST_CASE("numbers asked for by default keep to the facets that vary") {
    const auto alone = generalizability(testing::brennan_1());
    REQUIRE(alone);
    REQUIRE(alone->study->decisions.size() == 2);
    CHECK(alone->study->decisions[1].numbers.items == 12);
    CHECK(std::abs(alone->study->decisions[1].reliance->relative - 0.84449489217) < 1e-6);
    CHECK_FALSE(alone->study->raters[0].relative);
    const auto more = generalizability(testing::brennan_1(), {.raters = {1, 2}, .items = {5}});
    CHECK_FALSE(more->study->decisions[1].reliance);
    CHECK_FALSE(more->study->decisions[1].intervals);
    const auto one_item = generalizability(testing::ratings_of({"1 2 3 4", "2 2 4 4"}));
    CHECK(one_item->study->decisions.size() == 4);
}

TEST_CASE("what is below 0, at 0 or pooled is said") {
    const auto negative = generalizability(testing::ratings_of({"1 4 2 3", "4 1 3 2", "2 3 1 4"}));
    REQUIRE(negative);
    CHECK((*negative->balanced)[0] < 0);
    CHECK(is_noted(*negative, "The components target, rater came out below 0; the D-study takes 0."));
    CHECK(is_noted(*negative, "Restricted maximum likelihood puts target, rater at 0."));
    Ratings apart = testing::panel({.targets = 10, .raters = 3}, 3);
    const Ratings others = testing::panel({.targets = 10, .raters = 3}, 4);
    for (std::size_t row = 0; row < others.size(); ++row)
        add(apart, others.target.at[row] + 10, others.rater.at[row] + 3, others.item.at[row], others.scores[row]);
    CHECK(is_noted(*generalizability(apart), "Candidates and interviewers fall into 2 sets that share no rating"));
    Ratings twice = testing::panel({}, 5);
    const Ratings again = testing::panel({}, 6);
    for (std::size_t row = 0; row < again.size(); ++row)
        add(twice, again.target.at[row], again.rater.at[row], again.item.at[row], again.scores[row]);
    CHECK(is_noted(*generalizability(twice), "Some candidates were rated more than once"));
}

TEST_CASE("a design too large for the likelihood has moments, without intervals") {
    Random random(5);
    Ratings large; // 11000 interviewers, each for three of 10900 candidates, on two items
    for (std::uint32_t rater = 0; rater < 11000; ++rater)
        for (std::uint32_t seat = 0; seat < 3; ++seat)
            for (std::uint32_t item = 0; item < 2; ++item) {
                const std::uint32_t target = (rater * 7 + seat * 11) % 10900;
                add(large, target, rater, item, std::sin(target) + 0.3 * random.normal());
            }
    const auto made = generalizability(large, {.raters = {2}, .items = {2}});
    REQUIRE(made);
    CHECK_FALSE(made->restricted);
    CHECK(made->estimator == Estimator::moments);
    CHECK((*made->basis)[0] == Approx(0.5).epsilon(0.1));
    CHECK((*made->basis)[index_of(Term::residual)] == Approx(0.09).epsilon(0.2));
    REQUIRE(made->study);
    CHECK(made->study->decisions[0].reliance->relative > 0.7);
    CHECK(made->study->decisions[0].intervals.error().reason ==
          "Intervals need restricted maximum likelihood or a balanced design.");
    CHECK(is_noted(*made, "The D-study stands on MINQUE(0)"));
}

namespace {

// Any few ratings: crossed or nested, with gaps, repeats and two to five levels.
Ratings any_ratings(std::uint64_t seed) {
    Random random(seed, 9);
    const std::uint64_t targets = 2 + random.below(7), raters = 1 + random.below(5), items = 1 + random.below(4);
    const std::uint64_t levels = 2 + random.below(4), kind = random.below(4);
    const double missing = random.uniform() * random.uniform();
    std::array<std::map<std::uint64_t, std::uint32_t>, 3> seen; // numbered as they come
    const auto number = [&](std::size_t facet, std::uint64_t name) {
        return seen[facet].try_emplace(name, static_cast<std::uint32_t>(seen[facet].size())).first->second;
    };
    Ratings ratings;
    for (std::uint64_t cell = 0; cell < targets * raters * items; ++cell) {
        if (random.uniform() < missing) continue;
        const std::uint64_t item = cell % items, rater = cell / items % raters, target = cell / items / raters;
        const auto score = static_cast<double>(random.below(levels) + random.below(2) * target);
        for (std::uint64_t repeat = 0; repeat <= (kind == 3 ? random.below(2) : 0); ++repeat)
            add(ratings, number(0, target), number(1, kind == 1 ? rater * 10 + item : rater),
                number(2, kind == 2 ? item * 10 + rater : item), score);
    }
    return ratings;
}

bool is_in_order(const Interval& interval, double within) {
    return 0 <= interval.low && interval.low <= within && within <= interval.high && interval.high <= 1;
}

} // namespace

TEST_CASE(
    "whatever the ratings, figures are numbers, coefficients lie within their intervals, or a sentence says why") {
    int figures = 0;
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        const Ratings ratings = any_ratings(seed);
        if (ratings.size() == 0) continue;
        const auto made = generalizability(ratings, {.raters = {2}, .items = {2}, .threads = 1});
        if (!made || !made->restricted) continue;
        for (std::size_t term = 0; term < term_count; ++term) {
            CHECK(made->restricted->components[term] >= 0);
            CHECK(made->restricted->covariance[term][term] >= 0);
        }
        CHECK(std::isfinite(made->restricted->log_likelihood));
        if (!made->study || !made->study->decisions[0].reliance) continue;
        const Decision& decision = made->study->decisions[0];
        CHECK(is_in_order(decision.intervals->relative, decision.reliance->relative));
        CHECK(is_in_order(decision.intervals->absolute, decision.reliance->absolute));
        CHECK(decision.reliance->absolute <= decision.reliance->relative);
        ++figures;
    }
    CHECK(figures > 20);
}

TEST_CASE("scores of any size have the same coefficients") {
    const Ratings plain = testing::panel({}, 2);
    const auto expected = generalizability(plain, {.raters = {3}, .items = {3}});
    for (const double unit : {1e-70, 1e-3, 1e9, 1e140}) {
        Ratings other = plain;
        for (double& score : other.scores) score = unit * (5 + score);
        const auto made = generalizability(other, {.raters = {3}, .items = {3}});
        REQUIRE(made);
        const auto& one = *made->study->decisions[0].reliance;
        const auto& two = *expected->study->decisions[0].reliance;
        CHECK(one.absolute == Approx(two.absolute).epsilon(1e-6));
        CHECK(one.absolute_error == Approx(two.absolute_error * unit * unit).epsilon(1e-6));
        CHECK(made->restricted->log_likelihood ==
              Approx(expected->restricted->log_likelihood - static_cast<double>(plain.size() - 1) * std::log(unit)));
    }
}

TEST_CASE("what says nothing is refused") {
    const auto reason = [](const Ratings& ratings) { return generalizability(ratings).error().reason; };
    CHECK(reason(testing::ratings_of({"3 3 3", "3 3 3"})).starts_with("All ratings are the same"));
    CHECK(reason(testing::ratings_of({"0 0 0", "0 0 0"})).starts_with("All ratings are the same"));
    CHECK(reason(testing::ratings_of({"1e200 2 3", "3 3 3"})).starts_with("The scores are too large or too small"));
    CHECK(reason(testing::ratings_of({"1e-200 2e-200", "1e-200 1e-200"})).starts_with("The scores are too large"));
    CHECK(reason(testing::ratings_of({"1", "2"})).starts_with("One candidate was rated"));
    Ratings exact;
    for (std::uint32_t target = 0; target < 5; ++target)
        for (std::uint32_t rater = 0; rater < 4; ++rater) add(exact, target, rater, 0, target + rater * 2.0);
    const auto made = generalizability(exact);
    REQUIRE(made);
    CHECK(made->restricted.error().reason.starts_with("The scores leave no residual"));
    CHECK(made->study->decisions[0].reliance->relative == 1);
    exact.target.at.pop_back();
    exact.rater.at.pop_back();
    exact.item.at.pop_back();
    exact.scores.pop_back();
    const auto tied = generalizability(exact);
    CHECK(tied->study.error().reason.starts_with("The scores leave no residual"));
    CHECK_FALSE(tied->estimator);
    Ratings own_rater;
    for (std::uint32_t target = 0; target < 6; ++target)
        for (std::uint32_t item = 0; item < 3; ++item) add(own_rater, target, target / 2, item, target * item % 4);
    CHECK(
        generalizability(own_rater)->study.error().reason.starts_with("Other numbers of interviewers and items need"));
}

} // namespace assay::stats
