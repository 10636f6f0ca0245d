#include <stats/metrics/class_metrics.hpp>
#include <stats/metrics/probability_metrics.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace assay::stats {
namespace {

using doctest::Approx;

const ClassProbabilities shapes{3, {0, 1, 2, 2, 1, 0, 2, 1}, {.7, .2,  .1,  .3, .4, .3, .1, .3, .6, .2, .5, .3,
                                                              .5, .25, .25, .6, .1, .3, 0,  0,  1,  .3, .4, .3}};

double value(const Figure<MeasuredFigures>& figures, std::string_view name) {
    return figure_named(*figures, name).value.value();
}

ClassProbabilities drawn(Random& random, std::size_t count, std::size_t classes) {
    ClassProbabilities cases{classes, {}, {}};
    for (std::size_t at = 0; at < count; ++at) {
        cases.truth.push_back(static_cast<std::uint32_t>(random.below(classes)));
        std::vector<double> weights(classes);
        double sum = 0;
        for (std::size_t each = 0; each < classes; ++each)
            sum += weights[each] = random.uniform() + (each == cases.truth.back() ? 0.4 : 0);
        for (const double each : weights) cases.probabilities.push_back(each / sum);
    }
    return cases;
}

} // namespace

// Expected: scikit-learn 1.2.1, roc_auc_score(multi_class='ovr') and log_loss on the same probabilities.
TEST_CASE("figures of several classes are those of scikit-learn") {
    CHECK(value(class_metrics(shapes, {0}), "roc_auc_ovr") == Approx(0.8777777777777778).epsilon(1e-14));
    CHECK(value(class_metrics(shapes, {0}), "log_loss") == Approx(0.7251468525831064).epsilon(1e-14));
    ClassProbabilities sure = shapes;
    sure.probabilities[19] = 1; // of what is not true
    sure.probabilities[20] = 0;
    CHECK(value(class_metrics(sure, {0}), "log_loss") == Approx(5.230603526222751).epsilon(1e-14));
}

TEST_CASE("of two classes they are the figures of one against the other") {
    Random random(3);
    const ClassProbabilities cases = drawn(random, 80, 2);
    std::vector<ScoredCase> scored;
    for (std::size_t at = 0; at < 80; ++at) scored.push_back({cases.truth[at] == 1, cases.probabilities[2 * at + 1]});
    const auto classes = class_metrics(cases, {0}), one = probability_metrics(scored, {0});
    CHECK(value(classes, "roc_auc_ovr") == Approx(value(one, "roc_auc")).epsilon(1e-13));
    CHECK(value(classes, "log_loss") == Approx(value(one, "log_loss")).epsilon(1e-13));
}

TEST_CASE("intervals lie around the figures, the same on any number of threads") {
    Random random(5);
    const ClassProbabilities cases = drawn(random, 200, 4);
    const auto figures = class_metrics(cases, {200, 1, 1}), threaded = class_metrics(cases, {200, 1, 3});
    for (std::size_t at = 0; at < 2; ++at) {
        CHECK((*figures)[at].ci95->low < (*figures)[at].value.value());
        CHECK((*figures)[at].ci95->high > (*figures)[at].value.value());
        CHECK((*figures)[at].ci95->low == (*threaded)[at].ci95->low);
    }
}

TEST_CASE("what is no set of probabilities is refused") {
    const auto reason = [](const ClassProbabilities& cases) { return class_metrics(cases).error().reason; };
    CHECK(reason({2, {}, {}}) == "There is no case to score.");
    CHECK(reason({2, {0}, {1.5, -0.5}}) == "Case 1 has the probability 1.5: those lie between 0 and 1.");
    CHECK(reason({2, {0}, {-0.5, 1.5}}).starts_with("Case 1 has the probability -0.5"));
    CHECK(
        reason({2, {0}, {std::numeric_limits<double>::quiet_NaN(), 1}}).starts_with("Case 1 has the probability nan"));
    CHECK(reason({2, {0, 1}, {0.5, 0.5, 0.5, 0.4}}) == "The probabilities of case 2 add up to 0.9, not to 1.");
    CHECK(figure_named(*class_metrics({2, {0, 0}, {1, 0, 1, 0}}, {0}), "roc_auc_ovr")
              .value.error()
              .reason.starts_with("A class"));
    CHECK_THROWS_AS(reason({2, {0}, {1}}), std::invalid_argument);
    CHECK_THROWS_AS(reason({2, {2}, {1, 0}}), std::invalid_argument);
}

} // namespace assay::stats
