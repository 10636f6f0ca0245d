#include <stats/metrics/probability_metrics.hpp>
#include <stats/metrics/regression_metrics.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay::stats {
namespace {

using doctest::Approx;

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double huge = std::numeric_limits<double>::max();

const std::vector<ScoredCase> scored{{false, .1}, {false, .4}, {true, .35},  {true, .8},  {true, .8}, {false, .8},
                                     {true, .65}, {false, .2}, {false, .35}, {true, 1.0}, {true, .0}, {false, .05}};
const std::vector<NumberPair> numbers{{3, 2.5}, {-0.5, 0}, {2, 2}, {7, 8}, {1.25, 1.5}, {-4, -2.75}, {8.5, 6}};

double value(const Figure<MeasuredFigures>& figures, std::string_view name) {
    return figure_named(*figures, name).value.value();
}

std::string reason(const Figure<MeasuredFigures>& figures, std::string_view name) {
    return figure_named(*figures, name).value.error().reason;
}

// Scores are rounded, so that there are ties.
std::vector<ScoredCase> drawn(Random& random, std::size_t count) {
    std::vector<ScoredCase> cases(count);
    for (auto& [is_positive, score] : cases) {
        is_positive = random.uniform() < 0.4;
        score = std::clamp(std::round(20 * (0.4 + (is_positive ? 0.2 : 0) + 0.2 * random.normal())) / 20, 0.0, 1.0);
    }
    return cases;
}

// Straight from the definitions.
double pairs_in_order(const std::vector<ScoredCase>& cases) {
    double in_order = 0, pairs = 0;
    for (const ScoredCase& one : cases)
        for (const ScoredCase& other : cases) {
            if (!one.is_positive || other.is_positive) continue;
            pairs += 1;
            in_order += one.score > other.score ? 1 : one.score == other.score ? 0.5 : 0;
        }
    return in_order / pairs;
}

double precision_steps(const std::vector<ScoredCase>& cases) {
    double positives = 0, sum = 0;
    for (const ScoredCase& each : cases) {
        if (!each.is_positive) continue;
        positives += 1;
        double above = 0, hits = 0;
        for (const ScoredCase& other : cases) {
            above += other.score >= each.score;
            hits += other.score >= each.score && other.is_positive;
        }
        sum += hits / above;
    }
    return sum / positives;
}

} // namespace

// Expected: scikit-learn 1.2.1 on the same scores.
TEST_CASE("figures of probabilities are those of scikit-learn") {
    const auto figures = probability_metrics(scored, {0});
    CHECK(value(figures, "roc_auc") == Approx(0.7083333333333333).epsilon(1e-14));
    CHECK(value(figures, "average_precision") == Approx(0.7374999999999999).epsilon(1e-14));
    CHECK(value(figures, "log_loss") == Approx(3.408449112165736).epsilon(1e-14));
    CHECK(value(figures, "brier") == Approx(0.21666666666666667).epsilon(1e-14));
}

// The example in scikit-learn's documentation of roc_auc_score and average_precision_score.
TEST_CASE("the documented example of four scores") {
    const std::vector<ScoredCase> four{{false, .1}, {false, .4}, {true, .35}, {true, .8}};
    CHECK(value(probability_metrics(four, {0}), "roc_auc") == 0.75);
    CHECK(value(probability_metrics(four, {0}), "average_precision") == Approx(0.8333333333333333));
}

TEST_CASE("sorted sums and the definitions agree on random scores, in any order, on any number of threads") {
    Random random(6);
    for (int round = 0; round < 20; ++round) {
        std::vector<ScoredCase> cases = drawn(random, 60);
        const auto figures = probability_metrics(cases, {100, 1, 1});
        CHECK(value(figures, "roc_auc") == Approx(pairs_in_order(cases)).epsilon(1e-13));
        CHECK(value(figures, "average_precision") == Approx(precision_steps(cases)).epsilon(1e-13));
        CHECK(figure_named(*figures, "brier").ci95->high ==
              figure_named(*probability_metrics(cases, {100, 1, 2}), "brier").ci95->high);
        std::ranges::reverse(cases);
        CHECK(value(probability_metrics(cases, {0}), "log_loss") == value(figures, "log_loss"));
    }
}

TEST_CASE("95 % intervals of the area hold the true one about 95 times in 100") {
    Random random(10);
    const double area = value(probability_metrics(drawn(random, 100'000), {0}), "roc_auc");
    int held = 0;
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round) {
        const auto figures = probability_metrics(drawn(random, 150), {200, static_cast<std::uint64_t>(round), 1});
        const Interval interval = figure_named(*figures, "roc_auc").ci95.value();
        held += interval.low <= area && area <= interval.high;
    }
    CHECK(held > 0.89 * rounds);
    CHECK(held < rounds);
}

TEST_CASE("scores that are no probabilities, one class, nothing") {
    const auto decisions = probability_metrics(std::vector<ScoredCase>{{true, 3.2}, {false, -1}, {true, 0}}, {0});
    CHECK(value(decisions, "roc_auc") == 1);
    CHECK(reason(decisions, "log_loss") == "The score 3.2 is no probability: those lie between 0 and 1.");
    CHECK(reason(decisions, "brier").starts_with("The score 3.2"));
    CHECK(reason(probability_metrics(std::vector<ScoredCase>{{true, 0.5}, {false, -1}}), "brier")
              .starts_with("The score -1 is"));
    const auto negatives = probability_metrics(std::vector<ScoredCase>{{false, 0.2}, {false, 0.1}}, {0});
    CHECK(reason(negatives, "roc_auc").starts_with("All cases are of one class"));
    CHECK(reason(negatives, "average_precision").starts_with("No case is positive"));
    CHECK(value(negatives, "brier") == Approx(0.025));
    CHECK(probability_metrics({}).error().reason == "There is no case to score.");
    CHECK(probability_metrics(std::vector<ScoredCase>{{true, 1}, {true, no_number}}).error().reason ==
          "The score of case 2 is no number.");
    const auto rare = probability_metrics(std::vector<ScoredCase>{{true, 0.9}, {false, 0.2}, {false, 0.1}});
    CHECK(figure_named(*rare, "roc_auc").ci95.error().reason.starts_with("More than one resample in twenty"));
}

// Expected: scikit-learn 1.2.1; the first four pairs are the example of its documentation.
TEST_CASE("figures of numbers are those of scikit-learn") {
    const auto figures = regression_metrics(numbers, {0});
    CHECK(value(figures, "rmse") == Approx(1.1572751247156894).epsilon(1e-14));
    CHECK(value(figures, "mae") == Approx(0.8571428571428571).epsilon(1e-14));
    CHECK(value(figures, "median_absolute_error") == 0.5);
    CHECK(value(figures, "r2") == Approx(0.9144254278728606).epsilon(1e-14));
    const auto documented = regression_metrics(std::span(numbers).first(4), {0});
    CHECK(value(documented, "rmse") == Approx(std::sqrt(0.375)));
    CHECK(value(documented, "mae") == 0.5);
    CHECK(value(documented, "r2") == Approx(0.9486081370449679).epsilon(1e-14));
}

TEST_CASE("the middle of an even number of errors is the mean of two") {
    CHECK(value(regression_metrics(std::vector<NumberPair>{{0, 1}, {0, -3}}, {0}), "median_absolute_error") == 2);
    CHECK(value(regression_metrics(std::vector<NumberPair>{{0, 1}, {0, 9}, {0, 4}}, {0}), "median_absolute_error") ==
          4);
}

TEST_CASE("order and shift change no error, scale scales it, threads change nothing") {
    Random random(12);
    std::vector<NumberPair> cases(300);
    for (auto& [truth, predicted] : cases) {
        truth = random.normal();
        predicted = truth + 0.5 * random.normal();
    }
    const auto figures = regression_metrics(cases, {200, 1, 1}), threaded = regression_metrics(cases, {200, 1, 3});
    std::ranges::reverse(cases);
    for (auto& [truth, predicted] : cases) {
        truth = 1e150 * truth + 1e150;
        predicted = 1e150 * predicted + 1e150;
    }
    const auto others = regression_metrics(cases, {0});
    for (std::size_t at = 0; at < figures->size(); ++at) {
        const double scale = (*figures)[at].name == "r2" ? 1 : 1e150;
        CHECK((*others)[at].value.value() == Approx(scale * (*figures)[at].value.value()).epsilon(1e-12));
        CHECK((*figures)[at].ci95->low == (*threaded)[at].ci95->low);
        CHECK((*figures)[at].ci95->low < (*figures)[at].ci95->high);
    }
    CHECK(figure_named(*figures, "rmse").ci95->low < 0.5);
    CHECK(figure_named(*figures, "rmse").ci95->high > 0.48);
}

TEST_CASE("numbers that cannot be scored say why") {
    const auto same = regression_metrics(std::vector<NumberPair>{{2, 1}, {2, 4}}, {0});
    CHECK(reason(same, "r2").starts_with("All true numbers are the same"));
    CHECK(value(same, "mae") == 1.5);
    CHECK(value(regression_metrics(std::vector<NumberPair>{{0, 0}, {0, 0}}, {0}), "rmse") == 0);
    const auto wide = regression_metrics(std::vector<NumberPair>{{huge, -huge}, {0, 0}}, {0});
    CHECK(reason(wide, "rmse") == "The figure is beyond what a number can hold.");
    CHECK(value(wide, "r2") == Approx(-7));
    CHECK(regression_metrics({}).error().reason == "There is no case to score.");
    for (const NumberPair& wrong : {NumberPair{no_number, 0}, NumberPair{0, no_number}})
        CHECK(regression_metrics(std::vector<NumberPair>{{0, 0}, wrong}).error().reason ==
              "Case 2 holds what is no number.");
}

} // namespace assay::stats
