// Any small file of counts, people, measures, forecasts or predictions, and any question of worth: figures or
// sentences, never a number that is none.
#include <measurement/fairness/fairness_figures.hpp>
#include <measurement/metrics/metric_figures.hpp>
#include <measurement/ranking/ranking_figures.hpp>
#include <measurement/testing/expectations.hpp>
#include <measurement/utility/worth_figures.hpp>
#include <measurement/validity/validity_figures.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

namespace assay::measurement {
namespace {

using stats::Random;
using testing::expect_kept;
using testing::expect_sentence;

constexpr std::array<double, 9> numbers = {0, 1, 2, 2, 3, -1, 0.5, 1e-300, 1e50};

double any_number(Random& random) { return numbers[random.below(numbers.size())]; }

// One of few words, and at times a cell of another kind.
std::string any_word(Random& random) {
    constexpr std::array<std::string_view, 6> words = {"a", "b", "c", "unknown", "", "1.0"};
    return std::string(words[random.below(random.below(4) == 0 ? words.size() : 3)]);
}

void hold_fairness(const Result<ReadGroups>& read, Random& random) {
    if (!read) return expect_sentence(read.error());
    FairnessOptions options;
    if (random.below(3) == 0) options.references.emplace_back("a");
    if (random.below(3) == 0) options.unknown = random.below(4);
    options.leave_out_under_2_percent = random.below(2) == 0;
    const auto figures = fairness_figures(*read, options);
    if (!figures) return expect_sentence(figures.error());
    expect_kept(fairness_json(*read, options, *figures), fairness_table(*read, options, *figures));
}

void hold_counts(Random& random) {
    std::string text = "group,applicants,selected,table\n";
    for (std::uint64_t row = random.below(6); row > 0; --row) {
        const std::uint64_t applicants = random.below(4) * random.below(30);
        text += fmt::format("{}{},{},{},t{}\n", any_word(random), row, applicants, random.below(applicants + 1),
                            random.below(2));
    }
    CAPTURE(text);
    hold_fairness(read_counts_csv(text), random);
}

void hold_individuals(Random& random) {
    std::string text = "id,score,sex,race\n";
    for (std::uint64_t row = random.below(8); row > 0; --row)
        text += fmt::format("p{},{},{},{}\n", row, any_number(random), any_word(random), any_word(random));
    CAPTURE(text);
    hold_fairness(read_individuals_csv(text), random);
}

void hold_ranking(Random& random) {
    std::string text = "id,measure,se\n";
    for (std::uint64_t row = random.below(7); row > 0; --row) {
        const std::array<double, 6> errors = {0, 0.3, 0.3, 1, 1e-200, 1e50};
        const double measure = random.below(9) == 0 ? 1e49 : static_cast<double>(random.below(3));
        text += fmt::format("p{},{},{}\n", row, measure, errors[random.below(errors.size())]);
    }
    CAPTURE(text);
    const auto read = read_measures_csv(text);
    if (!read) return expect_sentence(read.error());
    const stats::RankingOptions options{.simulation = {.draws = 100}};
    const auto ranks = stats::ranking(read->measures, options);
    if (!ranks) return;
    expect_kept(ranking_json(*read, *ranks, options.simulation), ranking_table(*read, *ranks, options.simulation));
}

void hold_pairs(Random& random) {
    std::string text = "id,forecast,outcome\n";
    const bool is_share = random.below(2) == 0;
    for (std::uint64_t row = random.below(9); row > 0; --row) {
        const double forecast = is_share ? static_cast<double>(random.below(5)) / 4 : any_number(random);
        const double outcome = is_share ? static_cast<double>(random.below(2)) : any_number(random);
        text += fmt::format("p{},{},{}\n", row, random.below(9) == 0 ? "" : fmt::format("{}", forecast),
                            random.below(4) == 0 ? "" : fmt::format("{}", outcome));
    }
    CAPTURE(text);
    const auto read = read_pairs_csv(text);
    if (!read) return expect_sentence(read.error());
    ValidityOptions options;
    if (random.below(2) == 0) options.criterion_reliability = random.below(2) == 0 ? 1e-9 : 0.5;
    if (random.below(2) == 0) options.predictor_reliability = random.below(2) == 0 ? 1 : 0.5;
    if (random.below(2) == 0) options.restriction = random.below(2) == 0 ? 1e-9 : 0.5;
    if (random.below(2) == 0) options.bins = 1 + random.below(3);
    options.has_equal_counts = random.below(2) == 0;
    const auto figures = validity_figures(*read, options);
    expect_kept(validity_json(*read, figures), validity_table(*read, figures));
}

// A row of truth and prediction as the task has them.
std::string cases_of(MetricTask task, Random& random) {
    if (task == MetricTask::classification)
        return fmt::format("{},{},{}", any_word(random), any_word(random), random.below(5) == 0 ? 1 : random.uniform());
    if (task == MetricTask::regression) return fmt::format("{},{},0", any_number(random), any_number(random));
    return fmt::format("{},{},0", random.below(4), random.below(4));
}

void hold_metrics(Random& random) {
    const auto task = static_cast<MetricTask>(random.below(4));
    std::string text = "query,truth,prediction,probability\n";
    for (std::uint64_t row = random.below(9); row > 0; --row)
        text += fmt::format("q{},{}\n", random.below(3), cases_of(task, random));
    CAPTURE(text);
    MetricOptions options{.task = task};
    options.ranking.bootstrap = {.resamples = random.below(2) == 0 ? 0U : 100U, .seed = 1, .threads = 1};
    options.ranking.is_gain_exponential = random.below(2) == 0;
    if (random.below(4) == 0) options.cases.scale = stats::DeclaredScale{0, 4};
    if (random.below(4) == 0) options.cases.positive.emplace("a");
    const auto figures = metric_figures({"f", text}, std::nullopt, options);
    if (!figures) return expect_sentence(figures.error());
    expect_kept(metric_json(*figures), metric_table(*figures));
}

std::optional<double> at_times(Random& random, std::initializer_list<double> values) {
    if (random.below(3) == 0) return std::nullopt;
    return values.begin()[random.below(values.size())];
}

// The ends of what `assay measure utility` takes.
void hold_worth(Random& random) {
    WorthQuestion question;
    question.validity = at_times(random, {-1, -0.3, 0, 0.5, 1});
    question.selection_ratio = at_times(random, {1e-9, 0.2, 0.999999, 1});
    question.base_rate = at_times(random, {1e-9, 0.5, 1 - 1e-9});
    if (random.below(2) == 0) question.hired = random.below(3) == 0 ? 1'000'000'000 : 1 + random.below(3);
    if (random.below(2) == 0) question.applicants = random.below(3) == 0 ? 1'000'000'000 : 1 + random.below(5);
    question.tenure = at_times(random, {0, 2, 1000});
    question.sd_performance = at_times(random, {0, 10'000, 1e15});
    question.cost_per_applicant = random.below(2) == 0 ? 0 : 1e15;
    question.reliability = at_times(random, {1e-9, 0.5, 1});
    question.raters = at_times(random, {1e-9, 1, 3, 1e9});
    question.target_reliability = at_times(random, {1e-9, 0.8, 1 - 1e-9});
    if (random.below(2) == 0) question.best_of = random.below(2) == 0 ? 1 : 1'000'000'000;
    const WorthFigures figures = worth_figures(question);
    expect_kept(worth_json(question, figures), worth_table(question, figures));
}

} // namespace

TEST_CASE("any other file and any question has figures or sentences for everything") {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Random random(seed);
        CAPTURE(seed);
        hold_counts(random);
        hold_individuals(random);
        hold_ranking(random);
        hold_pairs(random);
        hold_metrics(random);
        hold_worth(random);
    }
}

} // namespace assay::measurement
