#include <stats/metrics/label_metrics.hpp>
#include <stats/metrics/probability_metrics.hpp>
#include <stats/metrics/regression_metrics.hpp>
#include <stats/random.hpp>

#include <measured.hpp>
#include <metrics_bench.hpp>

#include <chrono>
#include <functional>
#include <stdexcept>
#include <vector>

namespace assay::bench {
namespace {

constexpr std::size_t rows = 100'000;
constexpr std::uint32_t label_count = 10;
constexpr double limit_us = 3'000'000;

std::vector<stats::LabelPair> labelled() {
    stats::Random random(1);
    std::vector<stats::LabelPair> cases(rows);
    for (auto& [truth, predicted] : cases) {
        truth = static_cast<std::uint32_t>(random.below(label_count));
        predicted = random.uniform() < 0.7 ? truth : static_cast<std::uint32_t>(random.below(label_count));
    }
    return cases;
}

std::vector<stats::ScoredCase> scored() {
    stats::Random random(2);
    std::vector<stats::ScoredCase> cases(rows);
    for (auto& [is_positive, score] : cases) {
        score = random.uniform();
        is_positive = random.uniform() < score;
    }
    return cases;
}

std::vector<stats::NumberPair> numbers() {
    stats::Random random(3);
    std::vector<stats::NumberPair> cases(rows);
    for (auto& [truth, predicted] : cases) {
        truth = random.normal();
        predicted = truth + random.normal();
    }
    return cases;
}

void measure(std::string_view what, const std::function<stats::Figure<stats::MeasuredFigures>()>& work) {
    const auto start = std::chrono::steady_clock::now();
    if (!work()) throw std::runtime_error("no metrics");
    const double time = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
    print_row(what, time, limit_us, "their limit of 3 s");
}

} // namespace

void measure_metrics() {
    const auto labels = labelled();
    const auto probabilities = scored();
    const auto pairs = numbers();
    measure("100,000 labels, 1000 resamples",
            [&] { return stats::label_metrics(stats::confusion_table(labels, label_count)); });
    measure("100,000 probabilities", [&] { return stats::probability_metrics(probabilities); });
    measure("100,000 numbers", [&] { return stats::regression_metrics(pairs); });
}

} // namespace assay::bench
