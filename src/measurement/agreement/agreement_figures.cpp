#include <measurement/agreement/agreement_figures.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

namespace assay::measurement {
namespace {

using namespace stats;

std::string unit_of(const Ratings& ratings, bool with_items) {
    std::string unit = with_items ? "target x item" : "target";
    for (const Facet& each : ratings.further) unit += " x " + each.name;
    return unit;
}

Result<void> expect_levels(const LevelWeights& weights, const std::vector<double>& levels) {
    if (weights.levels == levels) return {};
    const auto shown = [](std::span<const double> all) {
        return fmt::format("{}{}", fmt::join(all.first(std::min<std::size_t>(all.size(), 10)), ", "),
                           all.size() > 10 ? ", …" : "");
    };
    return refuse(Fault::malformed, "weights/levels",
                  fmt::format("The weights are of the levels {}, the ratings have {}: declare with --score-from and "
                              "--score-to what nobody used.",
                              shown(weights.levels), shown(levels)));
}

// The levels' weights under each weighting, in the order of `weightings`.
std::vector<CategoryWeights> weights_of(const std::vector<double>& levels, const std::optional<LevelWeights>& own) {
    using enum Weighting;
    std::vector<CategoryWeights> all;
    for (const Weighting each : {unweighted, linear, quadratic, ordinal}) all.emplace_back(levels, each);
    if (own) all.emplace_back(own->disagreements);
    return all;
}

Figure<std::vector<PairKappas>> pair_kappas(const Ratings& ratings, const RatingUnits& units,
                                            const std::vector<CategoryWeights>& weights) {
    const auto tables = pair_tables(units);
    if (!tables) return std::unexpected(tables.error());
    std::vector<PairKappas> pairs;
    for (const PairTable& each : *tables) {
        PairKappas& pair = pairs.emplace_back(ratings.rater.levels[each.one], ratings.rater.levels[each.other]);
        for (const PairCount& count : each.counts) pair.units += count.count;
        for (std::size_t weighting = 0; weighting < weights.size(); ++weighting)
            if (weightings[weighting] != "ordinal") pair.kappas.push_back(cohen_kappa(each, weights[weighting]));
    }
    return pairs;
}

// All that weighs levels against each other.
void add_over_levels(AgreementFigures& figures, const Ratings& ratings, const RatingUnits& units) {
    if (const auto none = why_no_levels(units)) {
        for (auto& model : figures.corrected) model.assign(weightings.size() - 1, std::unexpected(*none));
        figures.by_level = std::unexpected(*none);
        figures.pairs = std::unexpected(*none);
        return;
    }
    const std::vector<CategoryWeights> weights = weights_of(units.levels, figures.asked.weights);
    for (std::size_t model = 0; model < chance_models.size(); ++model)
        for (const CategoryWeights& each : weights)
            figures.corrected[model].push_back(chance_corrected(units, each, static_cast<ChanceModel>(model)));
    if (units.levels.size() <= most_told_levels)
        figures.by_level = fleiss_by_level(units);
    else
        figures.by_level = no_figure(std::string(too_many_levels));
    figures.pairs = pair_kappas(ratings, units, weights);
}

} // namespace

Result<AgreementFigures> agreement_figures(const Ratings& ratings, const AgreementOptions& options) {
    const auto units = units_of(ratings, options.scale);
    if (!units) return refuse(Fault::malformed, "ratings/scale", units.error().reason);
    if (options.weights)
        if (auto levels = expect_levels(*options.weights, units->levels); !levels) return pass_on(levels);
    AgreementFigures figures{options, unit_of(ratings, true), unit_of(ratings, !options.average_items), units->levels};
    figures.icc = intraclass_correlations(ratings, {options.average_items});
    figures.alpha = krippendorff_alphas(*units, options.bootstrap);
    add_over_levels(figures, ratings, *units);
    figures.exact = exact_agreement(*units);
    return figures;
}

} // namespace assay::measurement
