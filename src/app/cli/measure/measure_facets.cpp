// assay measure facets, assay measure effects: many-facet measures of a file of ratings, and how its raters rate.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/cli/files.hpp>
#include <app/cli/measure/measure_ratings.hpp>
#include <app/cli/progress.hpp>
#include <measurement/effects/effects_figures.hpp>
#include <measurement/facets/facets_figures.hpp>

#include <fmt/format.h>

#include <map>
#include <memory>

namespace assay::app {
namespace {

constexpr std::size_t most_anchor_bytes = std::size_t{16} << 20;

struct AskedFacets : AskedRatings {
    measurement::FacetsOptions options;
    std::string anchors;
    std::string sheet_of; // the facet printed as CSV
};

int facets_command(AskedFacets asked) {
    using stats::BiasCorrection;
    if (asked.options.model.estimator == stats::FacetEstimator::marginal &&
        asked.options.model.correction != BiasCorrection::none)
        throw WrongUse("--bias-correction belongs to --method jml: marginal estimates have no such bias");
    asked.options.scale = declared_scale(asked);
    asked.reading.further = asked.options.facets;
    if (!asked.anchors.empty()) {
        auto bytes = read_file(asked.anchors, most_anchor_bytes);
        if (!bytes) return complain(asked.anchors, bytes.error());
        if (bytes->size() > most_anchor_bytes)
            return complain(asked.anchors, {Fault::too_large, "sheet/too-large", "The file is larger than 16 MiB."});
        asked.options.anchors = std::move(*bytes);
    }
    auto read = read_ratings(asked);
    if (!read) return complain(asked.file, read.error());
    const auto figures = [&] {
        Progress progress("Estimating", 100);
        asked.options.model.report = progress.shares();
        auto found = measurement::facets_figures(*read, std::move(asked.options));
        if (found) found->asked.model.report = {}; // the bar is gone
        return found;
    }();
    if (!figures) return complain(asked.file, figures.error());
    for (const std::string& each : figures->notes) fmt::print(stderr, "{}: note: {}\n", asked.file, each);
    if (!asked.sheet_of.empty()) {
        const auto sheet = measurement::facets_csv(*figures, asked.sheet_of);
        return sheet ? write_file(*sheet, "-") : complain(asked.file, sheet.error());
    }
    return write_file(asked.as_json ? measurement::facets_json(*read, *figures) + "\n"
                                    : measurement::facets_table(*read, *figures),
                      "-");
}

void add_model_options(CLI::App& command, AskedFacets& asked) {
    using namespace stats;
    auto& model = asked.options.model;
    command
        .add_option("--scale", model.thresholds, "Thresholds between levels: one list for all items, or one for each")
        ->transform(CLI::CheckedTransformer(std::map<std::string, ThresholdModel>{
            {"rating-scale", ThresholdModel::rating_scale}, {"partial-credit", ThresholdModel::partial_credit}}));
    command.add_option("--method", model.estimator, "Joint estimates as FACETS gives them, or marginal ones")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, FacetEstimator>{{"jml", FacetEstimator::joint}, {"mml", FacetEstimator::marginal}}));
    command.add_option("--bias-correction", model.correction, "Against the spread of joint estimates")
        ->transform(CLI::CheckedTransformer(std::map<std::string, BiasCorrection>{
            {"none", BiasCorrection::none}, {"times", BiasCorrection::times}, {"epsilon", BiasCorrection::epsilon}}));
    command.add_option("--facet", asked.options.facets, "A column that stands in the model too; may be given again");
    command.add_option("--csv", asked.sheet_of, "Print one facet as CSV: target, rater, item, or a further one");
    command.add_flag("--interactions", asked.options.with_interactions,
                     "Raters who are stricter on an item, or in a period, than elsewhere");
    command.add_option("--anchor", asked.anchors, "CSV with id, measure: interviewers who stay where they were");
}

} // namespace

void add_measure_facets(CLI::App& measure, int& status) {
    auto* command =
        measure.add_subcommand("facets", "Many-facet Rasch measures: candidates without their raters' severity");
    const auto asked = std::make_shared<AskedFacets>();
    add_ratings_options(*command, *asked);
    add_scale_options(*command, *asked);
    add_model_options(*command, *asked);
    command->callback([asked, &status] { status = facets_command(*asked); });
}

void add_measure_effects(CLI::App& measure, int& status) {
    auto* command = measure.add_subcommand("effects", "How each rater rates: severity, halo, central tendency, drift");
    const auto asked = std::make_shared<AskedRatings>();
    add_ratings_options(*command, *asked);
    command->callback([asked, &status] {
        const auto read = read_ratings(*asked);
        if (!read) {
            status = complain(asked->file, read.error());
            return;
        }
        const auto figures = [&] {
            Progress progress("Estimating", 100);
            return measurement::effects_figures(*read, {.report = progress.shares()});
        }();
        status = figures ? write_file(asked->as_json ? measurement::effects_json(*read, *figures) + "\n"
                                                     : measurement::effects_table(*read, *figures),
                                      "-")
                         : complain(asked->file, figures.error());
    });
}

} // namespace assay::app
