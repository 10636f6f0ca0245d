// assay worksample …: what candidates handed in, without an organisation.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/cli/files.hpp>
#include <app/cli/measure/measure_sheet.hpp>
#include <measurement/metrics/metric_figures.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace assay::app {
namespace {

using measurement::ColumnRole;

const std::vector<std::string> task_names{"classification", "regression", "ranking", "ordinal"}; // as MetricTask

struct Asked {
    std::string task, truth, predictions;
    std::optional<double> score_from, score_to;
    measurement::MetricOptions options;
    bool as_json = false;
};

Result<std::string> read_predictions(const std::string& file) {
    auto bytes = read_sheet(file);
    if (!bytes) bytes.error().detail = file + ": " + bytes.error().detail;
    return bytes;
}

Result<measurement::MetricFigures> score(const Asked& asked) {
    const std::string& first = asked.truth.empty() ? asked.predictions : asked.truth;
    const auto truth = read_predictions(first);
    if (!truth) return pass_on(truth);
    std::optional<measurement::PredictionSource> second;
    std::string text;
    if (!asked.truth.empty() && !asked.predictions.empty() && asked.truth != asked.predictions) {
        auto predictions = read_predictions(asked.predictions);
        if (!predictions) return pass_on(predictions);
        text = std::move(*predictions);
        second = {asked.predictions, text};
    }
    return measurement::metric_figures({first, *truth}, second, asked.options);
}

int score_command(Asked asked) {
    if (asked.truth.empty() && asked.predictions.empty())
        throw WrongUse("--truth and --predictions name the files; one of them is enough where it has both columns");
    if (asked.score_from.has_value() != asked.score_to.has_value())
        throw WrongUse("--score-from and --score-to say the scale together");
    if (asked.score_from) asked.options.cases.scale = stats::DeclaredScale{*asked.score_from, *asked.score_to};
    asked.options.task =
        static_cast<measurement::MetricTask>(std::ranges::find(task_names, asked.task) - task_names.begin());
    auto& cuts = asked.options.ranking.cuts;
    std::ranges::sort(cuts);
    const auto repeats = std::ranges::unique(cuts);
    cuts.erase(repeats.begin(), repeats.end());
    const auto figures = score(asked);
    if (!figures) {
        fmt::print(stderr, "{}\n", figures.error().detail);
        return 2;
    }
    for (const auto& [file, text] : figures->notes) fmt::print(stderr, "{}: note: {}\n", file, text);
    return write_file(asked.as_json ? measurement::metric_json(*figures) + "\n" : measurement::metric_table(*figures),
                      "-");
}

void add_column_options(CLI::App& command, Asked& asked) {
    const auto column = [&](const char* name, ColumnRole role, const char* what) {
        command.add_option(name, asked.options.columns[static_cast<std::size_t>(role)], what);
    };
    column("--key", ColumnRole::key, "The column that says which rows of both files belong together");
    column("--query-column", ColumnRole::query, "The column that says which list an item is in");
    column("--truth-column", ColumnRole::truth, "The column with the truth");
    column("--prediction-column", ColumnRole::prediction, "The column with the prediction");
    column("--probability-column", ColumnRole::probability, "The column with the probability of the positive label");
}

void add_score(CLI::App& worksample, int& status) {
    auto* command = worksample.add_subcommand("score", "How good predictions are, with intervals");
    const auto asked = std::make_shared<Asked>();
    measurement::MetricOptions& options = asked->options;
    command->add_option("--task", asked->task, "What is predicted: labels, numbers, lists or levels in order")
        ->required()
        ->check(CLI::IsMember(task_names));
    command->add_option("--truth", asked->truth, "CSV with the truth; - is standard input");
    command->add_option("--predictions", asked->predictions, "CSV with the predictions; one file may have both");
    add_column_options(*command, *asked);
    command->add_option("--positive", options.cases.positive, "The label that a probability is of");
    command->add_option("--threshold", options.cases.threshold, "From this probability on it is predicted")
        ->capture_default_str();
    command->add_option("--score-from", asked->score_from, "The lowest level of an ordinal scale");
    command->add_option("--score-to", asked->score_to, "The highest level of an ordinal scale");
    command->add_option("--at", options.ranking.cuts, "Ranks at which lists are cut")
        ->delimiter(',')
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000'000}))
        ->expected(1, 20)
        ->capture_default_str();
    command->add_flag("--exponential-gain", options.ranking.is_gain_exponential,
                      "2^relevance - 1 in ndcg, instead of the relevance");
    command->add_option("--bootstrap", options.ranking.bootstrap.resamples, "Resamples for the intervals")
        ->check(CLI::Range(0, 100'000))
        ->capture_default_str();
    command->add_option("--seed", options.ranking.bootstrap.seed, "Where the resamples begin")
        ->check(seeds())
        ->capture_default_str();
    command->add_flag("--json", asked->as_json, "Print one JSON object");
    command->callback([asked, &status] { status = score_command(*asked); });
}

} // namespace

void add_worksample_commands(CLI::App& program, int& status) {
    auto* worksample = program.add_subcommand("worksample", "What candidates handed in");
    worksample->require_subcommand(1);
    add_score(*worksample, status);
}

} // namespace assay::app
