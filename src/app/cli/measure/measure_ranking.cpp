// assay measure ranking: how sure the order of a file of measures is.
#include <CLI/CLI.hpp>
#include <app/cli/files.hpp>
#include <app/cli/measure/measure_ratings.hpp>
#include <app/cli/measure/measure_sheet.hpp>
#include <measurement/ranking/ranking_figures.hpp>

#include <memory>

namespace assay::app {
namespace {

struct Asked {
    std::string file;
    stats::RankingOptions options;
    bool lowest_first = false;
    bool as_json = false;
};

// Measures of which the lowest is the best: turned round for the order, as they were for the page.
stats::Figure<stats::Ranking> ranked(std::vector<stats::Measure> measures, const Asked& asked) {
    if (asked.lowest_first)
        for (stats::Measure& each : measures) each.value = -each.value;
    return stats::ranking(measures, asked.options);
}

int ranking_command(const Asked& asked) {
    const auto bytes = read_sheet(asked.file);
    if (!bytes) return complain(asked.file, bytes.error());
    auto read = measurement::read_measures_csv(*bytes);
    if (!read) return complain(asked.file, read.error());
    read->lowest_first = asked.lowest_first;
    const auto ranks = ranked(read->measures, asked);
    if (!ranks) return complain(asked.file, {Fault::malformed, "ranking/too-many", ranks.error().reason});
    const auto& drawing = asked.options.simulation;
    return write_file(asked.as_json ? measurement::ranking_json(*read, *ranks, drawing) + "\n"
                                    : measurement::ranking_table(*read, *ranks, drawing),
                      "-");
}

} // namespace

void add_measure_ranking(CLI::App& measure, int& status) {
    auto* command = measure.add_subcommand("ranking", "The probability of each rank, from measures and their errors");
    const auto asked = std::make_shared<Asked>();
    command->add_option("MEASURES", asked->file, "CSV with the columns id, measure, se; - is standard input")
        ->required();
    command->add_option("--top", asked->options.tops, "Be among the best so many: 1,2,3,5,10 where nothing is said")
        ->delimiter(',')
        ->check(CLI::Range(1, 1'000'000));
    command->add_flag("--lowest-first", asked->lowest_first, "The lowest measure is the best");
    command->add_option("--draws", asked->options.simulation.draws, "Draws where there are too many targets to compute")
        ->check(CLI::Range(100, 100'000))
        ->capture_default_str();
    command->add_option("--seed", asked->options.simulation.seed, "Where the draws begin")
        ->check(seeds())
        ->capture_default_str();
    command->add_flag("--json", asked->as_json, "Print one JSON object");
    command->callback([asked, &status] { status = ranking_command(*asked); });
}

} // namespace assay::app
