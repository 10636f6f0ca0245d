// assay measure …: figures of files of ratings, without an organisation.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/cli/files.hpp>
#include <app/cli/measure/measure_ratings.hpp>
#include <app/cli/measure/measure_sheet.hpp>
#include <measurement/agreement/agreement_figures.hpp>

#include <memory>

namespace assay::app {
namespace {

constexpr std::size_t most_weight_bytes = std::size_t{16} << 20;

struct Asked : AskedRatings {
    measurement::AgreementOptions agreement;
    std::string weights;
};

Result<measurement::LevelWeights> read_weights(const std::string& file) {
    const auto bytes = read_file(file, most_weight_bytes);
    if (!bytes) return pass_on(bytes);
    if (bytes->size() > most_weight_bytes)
        return refuse(Fault::too_large, "sheet/too-large", "The file is larger than 16 MiB.");
    return measurement::read_weights_csv(*bytes);
}

int agreement_command(Asked asked) {
    asked.agreement.scale = declared_scale(asked);
    if (!asked.weights.empty()) {
        auto weights = read_weights(asked.weights);
        if (!weights) return complain(asked.weights, weights.error());
        asked.agreement.weights = std::move(*weights);
    }
    const auto read = read_ratings(asked);
    if (!read) return complain(asked.file, read.error());
    const auto figures = measurement::agreement_figures(read->ratings, asked.agreement);
    if (!figures) return complain(asked.file, figures.error());
    return write_file(asked.as_json ? measurement::agreement_json(*read, *figures) + "\n"
                                    : measurement::agreement_table(*read, *figures),
                      "-");
}

void add_agreement(CLI::App& measure, int& status) {
    auto* command = measure.add_subcommand("agreement", "How far the raters of the same candidates agree");
    const auto asked = std::make_shared<Asked>();
    add_ratings_options(*command, *asked);
    add_scale_options(*command, *asked);
    command->add_option("--bootstrap", asked->agreement.bootstrap.resamples, "Resamples for alpha's intervals")
        ->check(CLI::Range(0, 100'000))
        ->capture_default_str();
    command->add_option("--seed", asked->agreement.bootstrap.seed, "Where the resamples begin")
        ->check(seeds())
        ->capture_default_str();
    command->add_option("--weights", asked->weights,
                        "CSV with level and a column a level: how far each two disagree, as one more weighting");
    command->add_flag("--average-items", asked->agreement.average_items,
                      "Intraclass correlation of each rater's mean over items");
    command->callback([asked, &status] { status = agreement_command(*asked); });
}

} // namespace

void add_measure_commands(CLI::App& program, int& status) {
    auto* measure = program.add_subcommand("measure", "Figures of files of ratings");
    measure->require_subcommand(1);
    add_agreement(*measure, status);
    add_measure_facets(*measure, status);
    add_measure_generalizability(*measure, status);
    add_measure_effects(*measure, status);
    add_measure_fairness(*measure, status);
    add_measure_ranking(*measure, status);
    add_measure_worth(*measure, status);
    add_measure_validity(*measure, status);
}

} // namespace assay::app
