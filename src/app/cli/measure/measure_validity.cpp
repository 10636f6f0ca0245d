// assay measure validity: whether what was forecast came true.
#include <CLI/CLI.hpp>
#include <app/cli/files.hpp>
#include <app/cli/measure/measure_ratings.hpp>
#include <app/cli/measure/measure_sheet.hpp>
#include <measurement/validity/validity_figures.hpp>

#include <fmt/format.h>

#include <memory>

namespace assay::app {
namespace {

struct Asked {
    std::string file;
    measurement::ValidityOptions options;
    bool as_json = false;
};

void expect_share(const std::optional<double>& number, std::string_view option) {
    if (number && !(*number > 0 && *number <= 1)) throw WrongUse(fmt::format("{} is above 0 and at most 1", option));
}

int validity_command(const Asked& asked) {
    expect_share(asked.options.criterion_reliability, "--criterion-reliability");
    expect_share(asked.options.predictor_reliability, "--predictor-reliability");
    expect_share(asked.options.restriction, "--restriction");
    const auto bytes = read_sheet(asked.file);
    if (!bytes) return complain(asked.file, bytes.error());
    const auto read = measurement::read_pairs_csv(*bytes);
    if (!read) return complain(asked.file, read.error());
    const auto figures = measurement::validity_figures(*read, asked.options);
    return write_file(asked.as_json ? measurement::validity_json(*read, figures) + "\n"
                                    : measurement::validity_table(*read, figures),
                      "-");
}

} // namespace

void add_measure_validity(CLI::App& measure, int& status) {
    auto* command = measure.add_subcommand("validity", "Whether what was forecast came true");
    const auto asked = std::make_shared<Asked>();
    command
        ->add_option("PAIRS", asked->file,
                     "CSV with the columns id, forecast, outcome; no outcome: not hired. - is standard input")
        ->required();
    command->add_option("--criterion-reliability", asked->options.criterion_reliability,
                        "Reliability of the outcomes, among those who have one");
    command->add_option("--predictor-reliability", asked->options.predictor_reliability,
                        "Reliability of the forecasts, among all applicants");
    command->add_option("--restriction", asked->options.restriction,
                        "Standard deviation of forecasts, hired over applicants; otherwise that of the file");
    command->add_option("--bins", asked->options.bins, "Bins of equal width, of forecasts that are probabilities")
        ->check(CLI::Range(1, 1000));
    command->add_flag("--equal-count", asked->options.has_equal_counts,
                      "Bins of equal numbers in place of equal width");
    command->add_flag("--json", asked->as_json, "Print one JSON object");
    command->callback([asked, &status] { status = validity_command(*asked); });
}

} // namespace assay::app
