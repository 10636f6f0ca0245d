// assay measure utility: what a selection of a given validity is worth.
#include <CLI/CLI.hpp>
#include <app/cli/files.hpp>
#include <app/cli/measure/measure_sheet.hpp>
#include <measurement/utility/worth_figures.hpp>

#include <fmt/format.h>

#include <cmath>
#include <memory>

namespace assay::app {
namespace {

struct Asked {
    measurement::WorthQuestion question;
    bool as_json = false;
};

// `from` and `to` belong to it.
struct Range {
    const char* option;
    std::optional<double> number;
    double from, to;
    const char* sentence;
};

void expect_in_range(const measurement::WorthQuestion& question) {
    constexpr double least = 1e-9, most_money = 1e15;
    const Range ranges[] = {
        {"--validity", question.validity, -1, 1, "a correlation, from -1 to 1"},
        {"--selection-ratio", question.selection_ratio, least, 1, "a share above 0 and at most 1, no less than 1e-9"},
        {"--base-rate", question.base_rate, least, 1 - least, "a share between 0 and 1, no nearer to them than 1e-9"},
        {"--tenure", question.tenure, 0, 1000, "0 to 1000 years"},
        {"--sd-performance", question.sd_performance, 0, most_money, "an amount from 0 to 1e15"},
        {"--cost-per-applicant", question.cost_per_applicant, 0, most_money, "an amount from 0 to 1e15"},
        {"--reliability", question.reliability, least, 1, "above 0 and at most 1, no less than 1e-9"},
        {"--raters", question.raters, least, 1e9, "a number above 0, from 1e-9 to 1e9"},
        {"--target-reliability", question.target_reliability, least, 1 - least,
         "between 0 and 1, no nearer to them than 1e-9"}};
    for (const Range& each : ranges)
        if (each.number && !(*each.number >= each.from && *each.number <= each.to))
            throw WrongUse(fmt::format("{} is {}", each.option, each.sentence));
}

void expect_sense(const measurement::WorthQuestion& question) {
    expect_in_range(question);
    if (!question.validity && !question.selection_ratio && !question.hired && !question.reliability &&
        !question.best_of)
        throw WrongUse("name --validity with --selection-ratio and --base-rate, --reliability or --best-of");
    if (!question.selection_ratio || !question.hired || !question.applicants) return;
    const double ratio = static_cast<double>(*question.hired) / static_cast<double>(*question.applicants);
    if (!(std::abs(ratio - *question.selection_ratio) < 1e-6))
        throw WrongUse("--hired of --applicants is another ratio than --selection-ratio: leave one of them out");
}

int worth_command(const Asked& asked) {
    expect_sense(asked.question);
    const auto figures = measurement::worth_figures(asked.question);
    return write_file(asked.as_json ? measurement::worth_json(asked.question, figures) + "\n"
                                    : measurement::worth_table(asked.question, figures),
                      "-");
}

// Of numbers of people.
const CLI::Range people(1, 1'000'000'000);

void add_selection(CLI::App& command, measurement::WorthQuestion& question) {
    command.add_option("--validity", question.validity, "Correlation of what is selected by with later performance");
    command.add_option("--selection-ratio", question.selection_ratio, "Share of the applicants who are selected");
    command.add_option("--base-rate", question.base_rate, "Share of all applicants who would succeed");
    command.add_option("--hired", question.hired, "How many are hired")->check(people);
    command.add_option("--applicants", question.applicants, "How many apply; otherwise hired over selection ratio")
        ->check(people);
    command.add_option("--tenure", question.tenure, "Years that the hired stay on average");
    command.add_option("--sd-performance", question.sd_performance,
                       "Standard deviation of a year's performance, in money");
    command
        .add_option("--cost-per-applicant", question.cost_per_applicant, "What the selection of one applicant costs")
        ->capture_default_str();
}

} // namespace

void add_measure_worth(CLI::App& measure, int& status) {
    auto* command = measure.add_subcommand("utility", "What a selection of a given validity is worth");
    const auto asked = std::make_shared<Asked>();
    add_selection(*command, asked->question);
    command->add_option("--reliability", asked->question.reliability, "Reliability of one rater");
    command->add_option("--raters", asked->question.raters, "Raters whose mean is taken");
    command->add_option("--target-reliability", asked->question.target_reliability, "Reliability that is wanted");
    command->add_option("--best-of", asked->question.best_of, "How far the best of so many is above the average")
        ->check(people);
    command->add_flag("--json", asked->as_json, "Print one JSON object");
    command->callback([asked, &status] { status = worth_command(*asked); });
}

} // namespace assay::app
