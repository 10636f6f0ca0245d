// assay measure fairness: adverse impact of counts, or of scores.
#include <CLI/CLI.hpp>
#include <app/cli/files.hpp>
#include <app/cli/measure/measure_ratings.hpp>
#include <app/cli/measure/measure_sheet.hpp>
#include <measurement/fairness/fairness_figures.hpp>

#include <memory>

namespace assay::app {
namespace {

struct Asked {
    std::string counts, scores;
    measurement::FairnessOptions options;
    bool as_json = false;
};

int fairness_command(const Asked& asked) {
    if (asked.counts.empty() == asked.scores.empty()) throw WrongUse("name COUNTS.csv, or --scores INDIVIDUALS.csv");
    const std::string& file = asked.counts.empty() ? asked.scores : asked.counts;
    const auto bytes = read_sheet(file);
    if (!bytes) return complain(file, bytes.error());
    const auto read =
        asked.counts.empty() ? measurement::read_individuals_csv(*bytes) : measurement::read_counts_csv(*bytes);
    if (!read) return complain(file, read.error());
    const auto figures = measurement::fairness_figures(*read, asked.options);
    if (!figures) return complain(file, figures.error());
    return write_file(asked.as_json ? measurement::fairness_json(*read, asked.options, *figures) + "\n"
                                    : measurement::fairness_table(*read, asked.options, *figures),
                      "-");
}

} // namespace

void add_measure_fairness(CLI::App& measure, int& status) {
    auto* command = measure.add_subcommand("fairness", "Whether groups are selected at different rates");
    const auto asked = std::make_shared<Asked>();
    command->add_option(
        "COUNTS", asked->counts,
        "CSV with the columns group, applicants, selected and, if you like, table; - is standard input");
    command->add_option("--scores", asked->scores,
                        "In its place: CSV with the columns id, score and one for each attribute");
    command
        ->add_option("--reference", asked->options.references,
                     "The group to compare with, in the tables that have it; otherwise the highest rate")
        ->allow_extra_args(false);
    command->add_option("--unknown", asked->options.unknown, "How many applicants are of an unknown group")
        ->check(CLI::Range(0, 1'000'000'000));
    command->add_flag("--leave-out-under-2-percent", asked->options.leave_out_under_2_percent,
                      "No ratios of groups with under 2 % of the applicants, nor to them");
    command->add_flag("--json", asked->as_json, "Print one JSON object");
    command->callback([asked, &status] { status = fairness_command(*asked); });
}

} // namespace assay::app
