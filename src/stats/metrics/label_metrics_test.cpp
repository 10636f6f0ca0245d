#include <stats/metrics/label_metrics.hpp>
#include <stats/metrics/ordinal_metrics.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace assay::stats {
namespace {

using doctest::Approx;
using Pairs = std::vector<LabelPair>;

Pairs zipped(const std::vector<std::uint32_t>& truth, const std::vector<std::uint32_t>& predicted) {
    Pairs pairs;
    for (std::size_t at = 0; at < truth.size(); ++at) pairs.push_back({truth[at], predicted[at]});
    return pairs;
}

// Label 4 was predicted and is never true.
const Pairs shapes = zipped({0, 1, 2, 2, 1, 0, 3, 3, 1, 2, 0, 1, 2, 3, 0, 1, 1, 2, 0, 3},
                            {0, 2, 2, 2, 1, 0, 3, 1, 1, 0, 0, 1, 4, 3, 1, 1, 2, 2, 0, 4});
const Pairs levels_1_to_4 =
    zipped({0, 1, 2, 3, 3, 2, 1, 0, 1, 2, 3, 3, 0, 1, 2, 2}, {0, 1, 1, 3, 2, 2, 3, 0, 0, 2, 3, 1, 1, 1, 2, 3});

Pairs drawn(Random& random, std::size_t count, std::uint32_t labels) {
    Pairs pairs(count);
    for (auto& [truth, predicted] : pairs) {
        truth = static_cast<std::uint32_t>(random.below(labels));
        predicted = random.uniform() < 0.6 ? truth : static_cast<std::uint32_t>(random.below(labels));
    }
    return pairs;
}

double value(const Figure<MeasuredFigures>& figures, std::string_view name) {
    return figure_named(*figures, name).value.value();
}

MeasuredFigures of(const Pairs& pairs, std::size_t labels, const BootstrapOptions& options = {0}) {
    return label_metrics(confusion_table(pairs, labels), options).value();
}

const std::vector<double> one_to_four{1, 2, 3, 4};

MeasuredFigures ordinal(const Pairs& pairs, const std::vector<double>& levels, const BootstrapOptions& options = {0}) {
    return ordinal_metrics(confusion_table(pairs, levels.size()), levels, options).value();
}

} // namespace

// Expected: scikit-learn 1.2.1 on the same labels.
TEST_CASE("figures of labels are those of scikit-learn, over the union of labels") {
    const MeasuredFigures figures = of(shapes, 5);
    CHECK(value(figures, "accuracy") == 0.65);
    CHECK(value(figures, "balanced_accuracy") == Approx(0.6416666666666667).epsilon(1e-14));
    CHECK(value(figures, "macro.precision") == Approx(0.6133333333333334).epsilon(1e-14));
    CHECK(value(figures, "macro.recall") == Approx(0.5133333333333334).epsilon(1e-14));
    CHECK(value(figures, "macro.f1") == Approx(0.5466666666666666).epsilon(1e-14));
    CHECK(value(figures, "micro.precision") == 0.65);
    CHECK(value(figures, "micro.recall") == 0.65);
    CHECK(value(figures, "micro.f1") == 0.65);
    CHECK(value(figures, "weighted.precision") == Approx(0.75).epsilon(1e-14));
    CHECK(value(figures, "weighted.recall") == Approx(0.65).epsilon(1e-14));
    CHECK(value(figures, "weighted.f1") == Approx(0.6833333333333333).epsilon(1e-14));
    CHECK(value(figures, "mcc") == Approx(0.5497170949700826).epsilon(1e-14));
    CHECK(value(figures, "cohen_kappa") == Approx(0.542483660130719).epsilon(1e-14));
    const auto scores = label_scores(confusion_table(shapes, 6)); // label 5 is neither true nor predicted
    CHECK(scores[3].precision == 1);
    CHECK(scores[3].recall == 0.5);
    CHECK(scores[3].f1 == Approx(2 / 3.0));
    CHECK(scores[4].precision == 0);
    CHECK(scores[4].truth == 0);
    CHECK(scores[4].predicted == 2);
    CHECK(scores[5].f1 == 0);
    CHECK(value(of(shapes, 6), "macro.f1") == value(figures, "macro.f1"));
    const auto of_three = label_metrics(confusion_table(shapes, 5), {0}, 3);
    CHECK(value(of_three, "precision") == 1);
    CHECK(value(of_three, "recall") == 0.5);
    CHECK(value(of_three, "f1") == Approx(2 / 3.0));
    CHECK(figures.size() + 3 == of_three->size());
}

// Expected: the examples of scikit-learn's documentation of matthews_corrcoef and of cohen_kappa_score's neighbours.
TEST_CASE("documented examples, all right, all wrong, one label") {
    CHECK(value(of(zipped({1, 1, 1, 0}, {1, 0, 1, 1}), 2), "mcc") == Approx(-1 / 3.0));
    const MeasuredFigures right = of(zipped({0, 1, 2}, {0, 1, 2}), 3);
    for (const MeasuredFigure& each : right) CHECK(each.value.value() == 1);
    CHECK(value(of(zipped({0, 1}, {1, 0}), 2), "cohen_kappa") == -1);
    const MeasuredFigures same = of(zipped({0, 0}, {0, 0}), 1);
    CHECK(value(same, "accuracy") == 1);
    CHECK(value(same, "mcc") == 0);
    CHECK(figure_named(same, "cohen_kappa").value.error().reason.starts_with("One label is all"));
    CHECK(figure_named(same, "cohen_kappa").ci95.error().reason.starts_with("One label is all"));
    CHECK(label_metrics(confusion_table({}, 2)).error().reason == "There is no case to score.");
    CHECK_THROWS_AS(confusion_table(shapes, 4), std::out_of_range);
    CHECK_THROWS_AS(figure_named(same, "f1"), std::out_of_range);
}

// Expected: scikit-learn 1.2.1 (cohen_kappa_score) and scipy 1.10.1 (spearmanr) on the same levels.
TEST_CASE("figures of levels are those of scikit-learn and scipy") {
    const MeasuredFigures figures = ordinal(levels_1_to_4, one_to_four);
    CHECK(value(figures, "quadratic_weighted_kappa") == Approx(0.6363636363636364).epsilon(1e-14));
    CHECK(value(figures, "linear_weighted_kappa") == Approx(0.5231788079470199).epsilon(1e-14));
    CHECK(value(figures, "cohen_kappa") == Approx(0.4136125654450262).epsilon(1e-14));
    CHECK(value(figures, "spearman") == Approx(0.6305031446540882).epsilon(1e-14));
    CHECK(value(figures, "mae") == 0.5625);
    CHECK(value(figures, "within_one") == 0.875);
    CHECK(value(ordinal(zipped({0, 1, 0, 1}, {1, 0, 0, 1}), {1.2, 2.2}), "within_one") == 1);
    CHECK(value(figures, "accuracy") == Approx(9 / 16.0));
}

TEST_CASE("a level that nobody used counts where it is declared") {
    const std::vector<std::uint32_t> truth{0, 1, 3, 3, 1, 0, 3, 1}, predicted{0, 1, 3, 1, 3, 0, 3, 0};
    CHECK(value(ordinal(zipped(truth, predicted), one_to_four), "quadratic_weighted_kappa") ==
          Approx(0.6538461538461539).epsilon(1e-14));
    Pairs without = zipped(truth, predicted);
    for (auto& [one, other] : without) {
        one = std::min(one, 2U);
        other = std::min(other, 2U);
    }
    CHECK(value(ordinal(without, {1, 2, 4}), "quadratic_weighted_kappa") == Approx(0.7272727272727273).epsilon(1e-14));
}

TEST_CASE("levels without variance have no kappa, a constant side no rank correlation") {
    const MeasuredFigures same = ordinal(zipped({2, 2, 2}, {2, 2, 2}), one_to_four);
    for (const char* name : {"quadratic_weighted_kappa", "linear_weighted_kappa", "cohen_kappa"})
        CHECK(figure_named(same, name).value.error().reason.starts_with("All is one level"));
    CHECK(figure_named(same, "spearman").value.error().reason.starts_with("All true levels"));
    const MeasuredFigures side = ordinal(zipped({2, 2, 2}, {1, 2, 3}), one_to_four);
    CHECK(value(side, "quadratic_weighted_kappa") == 0);
    CHECK_FALSE(figure_named(side, "spearman").value);
    CHECK(ordinal_metrics(confusion_table({}, 4), one_to_four).error().reason == "There is no case to score.");
    const auto with_three = [] { return ordinal_metrics(confusion_table({}, 3), one_to_four).has_value(); };
    CHECK_THROWS_AS(with_three(), std::invalid_argument);
}

TEST_CASE("order of cases changes nothing, names of labels nothing, threads nothing") {
    Random random(4);
    Pairs pairs = drawn(random, 500, 4);
    const MeasuredFigures figures = of(pairs, 4, {200, 1, 1}), threaded = of(pairs, 4, {200, 1, 3});
    std::ranges::reverse(pairs);
    for (auto& [truth, predicted] : pairs) {
        truth = 3 - truth;
        predicted = 3 - predicted;
    }
    const MeasuredFigures others = of(pairs, 4);
    for (std::size_t at = 0; at < figures.size(); ++at) {
        CHECK(others[at].value.value() == Approx(figures[at].value.value()).epsilon(1e-13));
        CHECK(threaded[at].ci95->low == figures[at].ci95->low);
        CHECK(figures[at].ci95->low < figures[at].value.value());
        CHECK(figures[at].ci95->high > figures[at].value.value());
    }
    const MeasuredFigures levels = ordinal(drawn(random, 500, 4), one_to_four, {200});
    for (const MeasuredFigure& each : levels) CHECK(each.ci95->low < each.ci95->high);
}

// Of the true kappa of `drawn`: 0.6, whatever the number of labels.
TEST_CASE("95 % intervals hold the true figure about 95 times in 100") {
    Random random(8);
    int accuracy = 0, kappa = 0;
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round) {
        const MeasuredFigures figures = of(drawn(random, 150, 4), 4, {200, static_cast<std::uint64_t>(round), 1});
        const Interval one = figure_named(figures, "accuracy").ci95.value();
        const Interval other = figure_named(figures, "cohen_kappa").ci95.value();
        accuracy += one.low <= 0.7 && 0.7 <= one.high;
        kappa += other.low <= 0.6 && 0.6 <= other.high;
    }
    CHECK(accuracy > 0.89 * rounds);
    CHECK(kappa > 0.89 * rounds);
    CHECK(accuracy < rounds);
}

TEST_CASE("one case, few resamples and too many draws have no interval") {
    const auto interval = [](const Pairs& pairs, std::size_t resamples) {
        return figure_named(of(pairs, 5, {resamples}), "accuracy").ci95.error().reason;
    };
    CHECK(interval(zipped({0}, {0}), 1000).starts_with("One case has no interval"));
    CHECK(interval(shapes, 99).starts_with("An interval takes 100 resamples"));
    CHECK(interval(shapes, 100'000'001) ==
          "100000001 resamples of 20 cases are too many for an interval: ask for at most 100000000.");
}

TEST_CASE("thousands of labels need no more room than their cases") {
    Random random(2);
    CHECK(value(of(drawn(random, 20'000, 20'000), 20'000, {100}), "accuracy") == Approx(0.6).epsilon(0.03));
}

} // namespace assay::stats
